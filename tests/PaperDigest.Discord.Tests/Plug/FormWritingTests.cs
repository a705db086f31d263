using System.Text.Json;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Wire;
using PaperDigest.Messages;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class FormWritingTests
{
    [Fact]
    public void Text_field_says_how_much_it_takes_and_what_stands_there() => Assert.Equal(
        """{"type":18,"label":"Words","description":"Any language","component":{"type":4,"custom_id":"w","style":2,"max_length":50,"required":false,"value":"llm","placeholder":"agents"}}""",
        Write(new FormField.Text { Key = "w", Label = "Words", Description = "Any language", Placeholder = "agents", Value = "llm", IsLong = true, MaximumCharacters = 50 }));

    [Fact]
    public void Choice_that_may_stay_empty_asks_for_none() => Assert.Equal(
        """{"type":18,"label":"Category","component":{"type":3,"custom_id":"c","required":false,"options":[{"label":"A","value":"a"},{"label":"B","value":"b","default":true}],"min_values":0}}""",
        Write(new FormField.Choice([new MenuItem("a", "A"), new MenuItem("b", "B")]) { Key = "c", Label = "Category", Value = "b" }));

    private static string Write(FormField field) =>
        JsonSerializer.Serialize(FormWriting.Write(new Form(new ControlId("v1:f"), "Refine", [field])).Components[0], WireJson.Shapes.FormComponent);
}
