using PaperDigest.Messages;

namespace PaperDigest.Tests.Messages;

public sealed class FormCheckTests
{
    private static readonly FormField Words = new FormField.Text { Key = "w", Label = "Words" };
    private static readonly Form Good = new(new ControlId("v1:f"), "Refine", [Words, new FormField.Choice([new MenuItem("a", "A")]) { Key = "c", Label = "Category", Value = "a" }]);

    [Fact]
    public void Good_form_breaks_no_rule() => Assert.Empty(FormCheck.Violations(Good));

    [Fact]
    public void Each_broken_rule_is_named()
    {
        FormField[] bad =
        [
            new FormField.Text { Key = "w", Label = new string('x', 46) },
            new FormField.Text { Key = "w", Label = "Twice" },
            new FormField.Text { Key = "v", Label = "Too long", Value = "xyz", MaximumCharacters = 2 },
            new FormField.Choice([]) { Key = "e", Label = "Empty" },
            new FormField.Choice([new MenuItem("a", "A")]) { Key = "n", Label = "None such", Value = "b" },
            Words,
        ];

        var violations = FormCheck.Violations(new Form(new ControlId(""), new string('x', 46), [.. bad]));

        Assert.Equal(
            ["form id: empty", "form title: 46 of 45", "fields: 6 of 5", "two fields share a key", "field label: 46 of 45", "field value: 3 of 2", "menu items: none", "what is chosen at first is no item"],
            violations);
    }
}
