using System.Collections.Immutable;

namespace PaperDigest.Commands;

/// <summary>One verb of a command: <c>add</c> of <c>/feed add</c>.</summary>
/// <param name="Name">Lower case, no spaces.</param>
/// <param name="Description">One line.</param>
/// <param name="Options">Required ones first.</param>
public sealed record SubcommandDefinition(LocalizedText Name, LocalizedText Description, ImmutableArray<OptionDefinition> Options);
