using System.Diagnostics.CodeAnalysis;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>Discord's command types.</summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "Discord counts from one; the numbers are the wire's.")]
public enum CommandKind
{
    /// <summary>A slash command.</summary>
    Slash = 1,

    /// <summary>In the menu of a person.</summary>
    User = 2,

    /// <summary>In the menu of a message.</summary>
    Message = 3,
}
