using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;
using PaperDigest.Storage.Rows;

namespace PaperDigest.Storage.Tests.Rows;

public sealed class StoredJsonTests
{
    [Fact]
    public void Message_reads_back_whole()
    {
        var message = Everything();

        var back = Shown(StoredJson.ReadContent(StoredJson.Of(new PartContent.InChannel(message))));

        Assert.Equal((message.Text, message.Ping), (back.Text, back.Ping));
        AssertSame(message.Cards[0], back.Cards[0]);
        AssertSame(message.Cards[1], back.Cards[1]);
        var buttons = Assert.IsType<ControlRow.Buttons>(back.Controls[0]);
        Assert.Equal(((ControlRow.Buttons)message.Controls[0]).Items.AsEnumerable(), buttons.Items);
        var menu = Assert.IsType<ControlRow.Menu>(back.Controls[1]);
        Assert.Equal(((ControlRow.Menu)message.Controls[1]).Items.AsEnumerable(), menu.Items);
        Assert.Equal(message.Controls[1], menu with { Items = ((ControlRow.Menu)message.Controls[1]).Items });
        Assert.Equal(message.Attachments[0].Content.AsEnumerable(), back.Attachments[0].Content);
        Assert.Equal(message.Attachments[0], back.Attachments[0] with { Content = message.Attachments[0].Content });
        Assert.Equal((2, 2, 2, 1), (back.Cards.Length, back.Cards[0].Fields.Length, back.Controls.Length, back.Attachments.Length));
    }

    [Fact]
    public void Message_is_stored_in_this_shape()
    {
        var message = new Message
        {
            Text = "第 21 周 <&1>",
            Cards = [new Card { Title = "MoRA", Fields = [new CardField("n", "v", IsInline: true)], Colour = 0 }],
            Controls = [new ControlRow.Buttons([new Button.Acts(new ControlId("v1:x")) { Label = "打开", Tone = ButtonTone.Main }])],
            Ping = new RoleId(1),
        };

        Assert.Equal(
            """
            {"version":1,"message":{"text":"第 21 周 <&1>","cards":[{"title":"MoRA","colour":0,"fields":[{"name":"n","value":"v","inline":true}]}],"rows":[{"buttons":[{"label":"打开","id":"v1:x","tone":"main"}]}],"ping":1}}
            """,
            StoredJson.Of(new PartContent.InChannel(message)));
    }

    [Fact]
    public void Empty_message_reads_back_empty()
    {
        var back = Shown(StoredJson.ReadContent(StoredJson.Of(new PartContent.InChannel(new Message()))));

        Assert.Equal(("", true, true, true, null), (back.Text, back.Cards.IsEmpty, back.Controls.IsEmpty, back.Attachments.IsEmpty, back.Ping));
    }

    [Fact]
    public void Every_kind_of_part_reads_back()
    {
        PartContent[] parts =
        [
            new PartContent.Thread(1, "第 21 周"),
            new PartContent.InThread(2, new Message { Text = "MoRA" }),
            new PartContent.ForumPost("2024-W21", ["agents", "智能体"], new Message { Text = "MoRA" }),
            new PartContent.Publication(1),
        ];

        Assert.All(parts, part =>
        {
            var json = StoredJson.Of(part);
            var back = StoredJson.ReadContent(json);
            Assert.Equal((part.GetType(), part.FindMessage()?.Text, json), (back.GetType(), back.FindMessage()?.Text, StoredJson.Of(back)));
        });
    }

    [Fact]
    public void Papers_read_back_with_their_languages()
    {
        BroughtPaper[] papers = [new(new PaperId("2405.12130"), Language.English), new(new PaperId("an@odd-one"), Language.Chinese)];

        Assert.Equal(papers, StoredJson.ReadPapers(StoredJson.Of([.. papers])));
    }

    [Theory]
    [InlineData("""{"version":2,"text":"from the future"}""")]
    [InlineData("""{"text":"without a version"}""")]
    [InlineData("not JSON")]
    [InlineData("null")]
    public void Unknown_shape_is_refused(string json) => Assert.Throws<StorageException>(() => StoredJson.ReadContent(json));

    private static Message Shown(PartContent part) => part.FindMessage() ?? throw new InvalidOperationException("It shows nothing.");

    private static void AssertSame(Card expected, Card actual)
    {
        Assert.Equal(expected.Fields.AsEnumerable(), actual.Fields);
        Assert.Equal(expected.Link?.OriginalString, actual.Link?.OriginalString);
        Assert.Equal(expected with { Fields = actual.Fields }, actual);
    }

    private static Message Everything() => new()
    {
        Text = "本周论文 \"quoted\" \\ \n <@&12> 🚀",
        Cards =
        [
            new Card
            {
                Author = "Youssef Hosni",
                Title = "MoRA: *High-Rank* Updating",
                Link = new Uri("https://arxiv.org/abs/2405.12130?a=1&b=2#top"),
                Description = "One line\n\n- two",
                Colour = 0xFF8800,
                Fields = [new CardField("Links", "[code](https://x.org)", IsInline: true), new CardField("Others", "–")],
                Footer = "Part 1 of 2 · abcdefghij",
            },
            new Card { Colour = 0, Link = new Uri("https://例子.org/路径") },
        ],
        Controls =
        [
            new ControlRow.Buttons(
            [
                new Button.Leads(new Uri("https://arxiv.org")) { Label = "arXiv", Emoji = "📄" },
                new Button.Acts(new ControlId("v1:page:2405.12130:en:2")) { Label = "", Emoji = "▶️" },
                new Button.Acts(new ControlId("v1:a")) { Label = "a", Tone = ButtonTone.Main },
                new Button.Acts(new ControlId("v1:b")) { Label = "b", Tone = ButtonTone.Positive },
                new Button.Acts(new ControlId("v1:c")) { Label = "c", Tone = ButtonTone.Destructive, IsDisabled = true },
            ]),
            new ControlRow.Menu(new ControlId("v1:open"), "Open a paper", [new MenuItem("1", "MoRA", "PEFT", "🧠"), new MenuItem("2", "xLSTM")])
            {
                MaximumChosen = 2,
            },
        ],
        Attachments = [new Attachment("week.csv", "text/csv", [0, 255, 10, 13])],
        Ping = new RoleId(12),
    };
}
