using System.Collections.Immutable;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Rows;

/// <summary>The shape of a composed message at rest: our own, so that renaming a domain member never changes what is stored.</summary>
internal sealed record StoredMessage
{
    public string? Text { get; init; }

    public ImmutableArray<Card>? Cards { get; init; }

    public ImmutableArray<Row>? Rows { get; init; }

    public ImmutableArray<File>? Files { get; init; }

    public ulong? Ping { get; init; }

    public static StoredMessage Of(Message message) => new()
    {
        Text = Filled(message.Text),
        Cards = Filled(message.Cards, Card.Of),
        Rows = Filled(message.Controls, Row.Of),
        Files = Filled(message.Attachments, file => new File(file.FileName, file.MediaType, [.. file.Content])),
        Ping = message.Ping?.Value,
    };

    public Message ToMessage() => new()
    {
        Text = Text ?? "",
        Cards = Read(Cards, card => card.ToCard()),
        Controls = Read(Rows, row => row.ToControls()),
        Attachments = Read(Files, file => new Attachment(file.Name, file.Type, [.. file.Content])),
        Ping = Ping is { } role ? new RoleId(role) : null,
    };

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static ImmutableArray<TStored>? Filled<T, TStored>(ImmutableArray<T> items, Func<T, TStored> store) =>
        items.IsDefaultOrEmpty ? null : [.. items.Select(store)];

    private static ImmutableArray<T> Read<TStored, T>(ImmutableArray<TStored>? items, Func<TStored, T> read) =>
        items is { } there ? [.. there.Select(read)] : [];

    internal sealed record Card
    {
        public string? Author { get; init; }

        public string? Title { get; init; }

        public string? Link { get; init; }

        public string? Text { get; init; }

        public int? Colour { get; init; }

        public ImmutableArray<Field>? Fields { get; init; }

        public string? Footer { get; init; }

        public static Card Of(Messages.Card card) => new()
        {
            Author = Filled(card.Author),
            Title = Filled(card.Title),
            Link = card.Link?.OriginalString,
            Text = Filled(card.Description),
            Colour = card.Colour,
            Fields = Filled(card.Fields, field => new Field(field.Name, field.Value, field.IsInline)),
            Footer = Filled(card.Footer),
        };

        public Messages.Card ToCard() => new()
        {
            Author = Author ?? "",
            Title = Title ?? "",
            Link = Link is null ? null : new Uri(Link, UriKind.RelativeOrAbsolute),
            Description = Text ?? "",
            Colour = Colour,
            Fields = Read(Fields, field => new CardField(field.Name, field.Value, field.Inline)),
            Footer = Footer ?? "",
        };
    }

    internal sealed record Field(string Name, string Value, bool Inline);

    internal sealed record File(string Name, string Type, byte[] Content);

    /// <summary>Buttons, or else a menu.</summary>
    internal sealed record Row
    {
        public ImmutableArray<Press>? Buttons { get; init; }

        public Choice? Menu { get; init; }

        public static Row Of(ControlRow row) => row switch
        {
            ControlRow.Buttons buttons => new() { Buttons = [.. buttons.Items.Select(Press.Of)] },
            ControlRow.Menu menu => new()
            {
                Menu = new Choice(menu.Id.Value, menu.Placeholder, menu.MaximumChosen, [.. menu.Items.Select(Item.Of)]),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(row)),
        };

        public ControlRow ToControls() => Menu is { } menu
            ? new ControlRow.Menu(new ControlId(menu.Id), menu.Placeholder, Read<Item, MenuItem>(menu.Items, item => item.ToItem()))
            {
                MaximumChosen = menu.Maximum,
            }
            : new ControlRow.Buttons(Read(Buttons, button => button.ToButton()));
    }

    /// <summary>A button: with a link it leads, with an id it acts.</summary>
    internal sealed record Press
    {
        public required string Label { get; init; }

        public string? Emoji { get; init; }

        public string? Link { get; init; }

        public string? Id { get; init; }

        public string? Tone { get; init; }

        public bool Disabled { get; init; }

        public static Press Of(Button button) => button switch
        {
            Button.Leads leads => new() { Label = leads.Label, Emoji = Filled(leads.Emoji), Link = leads.Target.OriginalString },
            Button.Acts acts => new()
            {
                Label = acts.Label,
                Emoji = Filled(acts.Emoji),
                Id = acts.Id.Value,
                Tone = ToneOf(acts.Tone),
                Disabled = acts.IsDisabled,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(button)),
        };

        public Button ToButton() => Link is { } link
            ? new Button.Leads(new Uri(link, UriKind.RelativeOrAbsolute)) { Label = Label, Emoji = Emoji ?? "" }
            : new Button.Acts(new ControlId(Id ?? ""))
            {
                Label = Label,
                Emoji = Emoji ?? "",
                Tone = ReadTone(Tone),
                IsDisabled = Disabled,
            };

        private static string? ToneOf(ButtonTone tone) => tone switch
        {
            ButtonTone.Quiet => null,
            ButtonTone.Main => "main",
            ButtonTone.Positive => "positive",
            ButtonTone.Destructive => "destructive",
            _ => throw new ArgumentOutOfRangeException(nameof(tone)),
        };

        private static ButtonTone ReadTone(string? tone) => tone switch
        {
            null => ButtonTone.Quiet,
            "main" => ButtonTone.Main,
            "positive" => ButtonTone.Positive,
            "destructive" => ButtonTone.Destructive,
            _ => throw new StorageException($"The ledger holds a button of an unknown tone: {tone}."),
        };
    }

    internal sealed record Choice(string Id, string Placeholder, int Maximum, ImmutableArray<Item> Items);

    internal sealed record Item(string Value, string Label, string? Text, string? Emoji)
    {
        public static Item Of(MenuItem item) => new(item.Value, item.Label, Filled(item.Description), Filled(item.Emoji));

        public MenuItem ToItem() => new(Value, Label, Text ?? "", Emoji ?? "");
    }
}
