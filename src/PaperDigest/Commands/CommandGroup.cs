namespace PaperDigest.Commands;

/// <summary>What several commands share before their verb: <c>feed</c> of <c>/feed add</c>.</summary>
/// <param name="Name">Lower case, no spaces.</param>
/// <param name="Description">One line.</param>
/// <param name="IsForAdmins">As <see cref="CommandDefinition.IsForAdmins"/>, for all of them.</param>
internal sealed record CommandGroup(LocalizedText Name, LocalizedText Description, bool IsForAdmins);
