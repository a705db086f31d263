using System.Collections.Immutable;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Messages;

public sealed class MessageCheckTests
{
    private static readonly MenuItem Item = new("a", "A");

    public static TheoryData<string, Message> Broken => new()
    {
        { "empty", new Message() },
        { "text", Text(2001) },
        { "cards", WithCards(11, new Card { Title = "a" }) },
        { "card", WithCards(1, new Card()) },
        { "title", WithCards(1, new Card { Title = new string('a', 257) }) },
        { "description", WithCards(1, new Card { Description = new string('a', 4097) }) },
        { "on all cards", WithCards(2, new Card { Description = new string('a', 3001) }) },
        { "footer", WithCards(1, new Card { Footer = new string('a', 2049) }) },
        { "author", WithCards(1, new Card { Author = new string('a', 257) }) },
        { "link", WithCards(1, new Card { Title = "a", Link = new Uri("ftp://x.org") }) },
        { "fields", WithCards(1, new Card { Fields = [.. Enumerable.Repeat(new CardField("a", "b"), 26)] }) },
        { "field name", WithCards(1, new Card { Fields = [new CardField(" ", "b")] }) },
        { "field value", WithCards(1, new Card { Fields = [new CardField("a", new string('b', 1025))] }) },
        { "half a character", WithCards(1, new Card { Title = "\uD83D" }) },
        { "not mentioned", Text(5) with { Ping = new RoleId(1) } },
        { "rows", WithControls([.. Enumerable.Range(1, 6).Select(number => new ControlRow.Buttons([Button($"{number}")]))]) },
        { "buttons", WithControls(new ControlRow.Buttons([.. Enumerable.Range(1, 6).Select(number => Button($"{number}"))])) },
        { "buttons", WithControls(new ControlRow.Buttons([])) },
        { "share an id", WithControls(new ControlRow.Buttons([Button("a"), Button("a")])) },
        { "control id", WithControls(new ControlRow.Buttons([Button("")])) },
        { "control id", WithControls(new ControlRow.Buttons([Button(new string('a', 101))])) },
        { "neither", WithControls(new ControlRow.Buttons([new Button.Acts(new ControlId("a")) { Label = "" }])) },
        { "emoji", WithControls(new ControlRow.Buttons([new Button.Acts(new ControlId("a")) { Label = "a", Emoji = "a" }])) },
        { "label", WithControls(new ControlRow.Buttons([new Button.Acts(new ControlId("a")) { Label = new string('a', 81) }])) },
        { "button link", WithControls(new ControlRow.Buttons([new Button.Leads(new Uri("https://x.org/" + new string('a', 500))) { Label = "a" }])) },
        { "menu items", WithControls(new ControlRow.Menu(new ControlId("a"), "", [.. Enumerable.Range(1, 26).Select(number => new MenuItem($"{number}", "a"))])) },
        { "share a value", WithControls(new ControlRow.Menu(new ControlId("a"), "", [Item, Item])) },
        { "item label", WithControls(new ControlRow.Menu(new ControlId("a"), "", [Item with { Label = "" }])) },
        { "item description", WithControls(new ControlRow.Menu(new ControlId("a"), "", [Item with { Description = new string('a', 101) }])) },
        { "placeholder", WithControls(new ControlRow.Menu(new ControlId("a"), new string('a', 151), [Item])) },
        { "more chosen", WithControls(new ControlRow.Menu(new ControlId("a"), "", [Item]) { MaximumChosen = 2 }) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_rule_is_named(string word, Message message)
    {
        var violations = MessageCheck.Violations(message);

        Assert.Contains(violations, violation => violation.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Message_at_every_limit_is_sound()
    {
        var message = Text(2000) with
        {
            Cards = [new Card { Title = new string('t', 256), Description = new string('d', 4096), Footer = new string('f', 1392), Author = new string('a', 256) }],
            Controls = [new ControlRow.Menu(new ControlId(new string('i', 100)), new string('p', 150), [.. Enumerable.Range(1, 25).Select(number => new MenuItem($"{number}", new string('l', 100), new string('d', 100), "🧠"))])],
        };

        var violations = MessageCheck.Violations(message);

        Assert.Empty(violations);
    }

    private static Message Text(int characters) => new() { Text = new string('a', characters) };

    private static Message WithCards(int count, Card card) => new() { Cards = [.. Enumerable.Repeat(card, count)] };

    private static Message WithControls(params ImmutableArray<ControlRow> rows) => new() { Text = "a", Controls = rows };

    private static Button.Acts Button(string id) => new(new ControlId(id)) { Label = "a" };
}
