using System.Collections.Immutable;

namespace PaperDigest.Commands;

/// <summary>A command as Discord is told of it. English is the default of every text; other languages stand beside it.</summary>
public sealed record CommandDefinition
{
    /// <summary>Lower case, no spaces; of a message command: as shown.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>One line; empty for a message command.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>Typed after a slash, or picked on a message.</summary>
    public CommandKind Kind { get; init; } = CommandKind.Slash;

    /// <summary>Offered only to members who may manage the server, and not outside servers. The command still checks for itself.</summary>
    public bool IsForAdmins { get; init; }

    /// <summary>Either options or sub-commands, never both.</summary>
    public ImmutableArray<OptionDefinition> Options { get; init; } = [];

    /// <summary>Sub-commands, as in <c>/feed add</c>.</summary>
    public ImmutableArray<SubcommandDefinition> Subcommands { get; init; } = [];
}
