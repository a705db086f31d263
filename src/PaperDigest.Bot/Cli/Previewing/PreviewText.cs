using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperDigest.Delivery;
using PaperDigest.Messages;

namespace PaperDigest.Bot.Cli.Previewing;

/// <summary>Writes messages for a terminal: Discord's markdown as it is sent, controls in brackets.</summary>
internal static class PreviewText
{
    /// <summary>All parts, a blank line after each.</summary>
    public static string Write(ImmutableArray<PartContent> parts)
    {
        var text = new StringBuilder();
        for (var index = 0; index < parts.Length; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"── {index + 1}/{parts.Length} {PreviewWords.Of(parts[index])} ──\n");
            if (parts[index].FindMessage() is { } message)
            {
                Write(text, message);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Message message)
    {
        Line(text, message.Text);
        foreach (var card in message.Cards)
        {
            Line(text, card.Author);
            Line(text, card.Link is { } link ? $"{card.Title} <{link}>" : card.Title);
            Line(text, card.Description);
            foreach (var field in card.Fields)
            {
                Line(text, $"{field.Name}: {field.Value}");
            }

            Line(text, card.Footer);
        }

        foreach (var row in message.Controls)
        {
            Line(text, row switch
            {
                ControlRow.Buttons buttons => string.Join(' ', buttons.Items.Select(button => $"[{PreviewWords.Of(button)}]")),
                ControlRow.Menu menu => $"[{menu.Placeholder} ▾ {menu.Items.Length}]",
                _ => throw new InvalidOperationException("The cases above are all there are."),
            });
        }
    }

    private static void Line(StringBuilder text, string line)
    {
        if (line.Length > 0)
        {
            text.Append(line).Append('\n');
        }
    }
}
