using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>A form to fill in, shown over everything else. What composes it keeps it within <see cref="FormLimits"/>.</summary>
/// <param name="Id">Comes back with what was filled in, and carries the form's whole state as a control's id does.</param>
/// <param name="Title">Plain.</param>
/// <param name="Fields">One to five.</param>
public sealed record Form(ControlId Id, string Title, ImmutableArray<FormField> Fields);
