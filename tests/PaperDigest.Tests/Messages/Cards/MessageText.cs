using System.Globalization;
using System.Text;
using PaperDigest.Messages;

namespace PaperDigest.Tests.Messages.Cards;

/// <summary>A message as a person can read and compare it.</summary>
internal static class MessageText
{
    public static string Of(params IEnumerable<Message> messages) => string.Join("\n==========\n\n", messages.Select(One));

    private static string One(Message message)
    {
        var text = new StringBuilder();
        AddLines(text, "", message.Text);
        foreach (var card in message.Cards)
        {
            text.Append(CultureInfo.InvariantCulture, $"┌─ #{card.Colour:X6}\n");
            AddLines(text, "│ author: ", card.Author);
            AddLines(text, "│ title:  ", card.Link is null ? card.Title : $"{card.Title} → {card.Link.AbsoluteUri}");
            AddLines(text, "│ ", card.Description);
            AddLines(text, "│ footer: ", card.Footer);
            text.Append("└─\n");
        }

        foreach (var row in message.Controls)
        {
            text.Append(row switch
            {
                ControlRow.Menu menu => $"[▾ {menu.Placeholder} | {menu.Id}{string.Concat(menu.Items.Select(Item))}]\n",
                ControlRow.Buttons buttons => string.Join(' ', buttons.Items.Select(Button)) + '\n',
                _ => "",
            });
        }

        return text.ToString();
    }

    private static void AddLines(StringBuilder text, string prefix, string lines)
    {
        foreach (var line in lines.Split('\n').Where(_ => lines.Length > 0))
        {
            text.Append($"{prefix}{line}".TrimEnd()).Append('\n');
        }
    }

    private static string Item(MenuItem item) => $"\n   {item.Value} | {$"{item.Emoji} {item.Label}".Trim()} | {item.Description}".TrimEnd(' ', '|');

    private static string Button(Button button) => button switch
    {
        Button.Leads leads => $"[{leads.Label} ↗ {leads.Target.AbsoluteUri}]",
        Button.Acts acts => $"[{$"{acts.Emoji} {acts.Label}".Trim()} | {acts.Id}{(acts.IsDisabled ? " | off" : "")}]",
        _ => "",
    };
}
