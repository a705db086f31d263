using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>Says what Discord would refuse a form for, before it is sent.</summary>
public static class FormCheck
{
    /// <summary>Every broken rule in plain English; empty for a form that obeys <see cref="FormLimits"/>.</summary>
    public static ImmutableArray<string> Violations(Form form)
    {
        var found = new Findings();
        found.Between("form id", form.Id.Value, MessageLimits.ControlIdCharacters);
        found.Between("form title", form.Title, FormLimits.TitleCharacters);
        found.Some("fields", form.Fields.Length, FormLimits.Fields);
        found.Require(form.Fields.DistinctBy(field => field.Key, StringComparer.Ordinal).Count() == form.Fields.Length, "two fields share a key");
        foreach (var field in form.Fields)
        {
            CheckField(found, field);
        }

        return found.ToImmutable();
    }

    private static void CheckField(Findings found, FormField field)
    {
        found.Between("field key", field.Key, FormLimits.KeyCharacters);
        found.Between("field label", field.Label, FormLimits.LabelCharacters);
        found.Longest("field description", field.Description, FormLimits.DescriptionCharacters);
        switch (field)
        {
            case FormField.Text text:
                found.Longest("placeholder", text.Placeholder, FormLimits.PlaceholderCharacters);
                found.Require(text.MaximumCharacters is > 0 and <= FormLimits.TextCharacters, "a text field takes too much or nothing");
                found.Longest("field value", text.Value, text.MaximumCharacters);
                break;
            case FormField.Choice choice:
                found.Longest("placeholder", choice.Placeholder, MessageLimits.PlaceholderCharacters);
                MessageCheck.CheckItems(found, choice.Items);
                found.Require(choice.Value.Length == 0 || choice.Items.Any(item => string.Equals(item.Value, choice.Value, StringComparison.Ordinal)), "what is chosen at first is no item");
                break;
        }
    }
}
