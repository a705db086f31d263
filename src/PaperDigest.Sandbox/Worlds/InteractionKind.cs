using System.Diagnostics.CodeAnalysis;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>Discord's interaction types that people cause.</summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "Discord counts from one; the numbers are the wire's.")]
public enum InteractionKind
{
    /// <summary>A command was run.</summary>
    Command = 2,

    /// <summary>A button was pressed or a menu chosen from.</summary>
    Component = 3,

    /// <summary>Somebody types a value.</summary>
    Autocomplete = 4,

    /// <summary>A form was sent.</summary>
    ModalSubmit = 5,
}
