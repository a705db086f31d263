using System.Text.Json;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Wire;
using PaperDigest.Messages;
using PaperDigest.Ports;
using Button = PaperDigest.Messages.Button;
using DomainMessage = PaperDigest.Messages.Message;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class MessageWritingTests
{
    [Fact]
    public void Plain_message_notifies_nobody() =>
        Assert.Equal("""{"content":"Hi @everyone","allowed_mentions":{"parse":[]}}""", Write(new DomainMessage { Text = "Hi @everyone" }));

    [Fact]
    public void One_role_may_be_notified() =>
        Assert.Equal(
            """{"content":"<@&7>","allowed_mentions":{"parse":[],"roles":["7"]}}""",
            Write(new DomainMessage { Text = "<@&7>", Ping = new RoleId(7) }));

    [Fact]
    public void Card_becomes_an_embed()
    {
        var card = new Card
        {
            Author = "A", Title = "T", Link = new Uri("https://arxiv.org/abs/1"), Description = "D", Colour = 0x5865F2,
            Fields = [new CardField("N", "V", IsInline: true)], Footer = "F",
        };

        Assert.Equal(
            """{"embeds":[{"title":"T","description":"D","url":"https://arxiv.org/abs/1","color":5793266,"footer":{"text":"F"},"author":{"name":"A"},"fields":[{"name":"N","value":"V","inline":true}]}],"allowed_mentions":{"parse":[]}}""",
            Write(new DomainMessage { Cards = [card] }));
    }

    [Fact]
    public void Controls_become_rows_of_components()
    {
        var message = new DomainMessage
        {
            Controls =
            [
                new ControlRow.Buttons(
                [
                    new Button.Leads(new Uri("https://arxiv.org/")) { Label = "Paper" },
                    new Button.Acts(new ControlId("v1:x")) { Label = "", Emoji = "▶", Tone = ButtonTone.Main, IsDisabled = true },
                ]),
                new ControlRow.Menu(new ControlId("v1:open"), "Open", [new MenuItem("a", "A", "about", "✎")]) { MaximumChosen = 2 },
            ],
        };

        Assert.Equal(
            """{"components":[{"type":1,"components":[{"type":2,"style":5,"label":"Paper","url":"https://arxiv.org/"},{"type":2,"style":1,"emoji":{"name":"▶"},"custom_id":"v1:x","disabled":true}]},"""
            + """{"type":1,"components":[{"type":3,"custom_id":"v1:open","placeholder":"Open","options":[{"label":"A","value":"a","description":"about","emoji":{"name":"✎"}}],"min_values":1,"max_values":2}]}],"allowed_mentions":{"parse":[]}}""",
            Write(message));
    }

    [Fact]
    public void Files_are_numbered_as_they_are_sent()
    {
        var message = new DomainMessage { Attachments = [new Attachment("a.csv", "text/csv", [1, 2]), new Attachment("b.csv", "text/csv", [])] };

        Assert.Equal("""{"allowed_mentions":{"parse":[]},"attachments":[{"id":0,"filename":"a.csv"},{"id":1,"filename":"b.csv"}]}""", Write(message));
        Assert.Equal([1, 2], MessageWriting.WriteFiles(message)[0].Content.ToArray());
    }

    private static string Write(DomainMessage message) => JsonSerializer.Serialize(MessageWriting.Write(message), WireJson.Shapes.MessageBody);
}
