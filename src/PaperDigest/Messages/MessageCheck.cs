using System.Collections.Immutable;

namespace PaperDigest.Messages;

/// <summary>Says what Discord would refuse a message for, before it is sent.</summary>
public static class MessageCheck
{
    /// <summary>Every broken rule in plain English; empty for a message that obeys <see cref="MessageLimits"/>.</summary>
    public static ImmutableArray<string> Violations(Message message)
    {
        var found = new Findings();
        found.Longest("text", message.Text, MessageLimits.TextCharacters);
        found.Most("cards", message.Cards.Length, MessageLimits.Cards);
        found.Most("characters on all cards", message.Cards.Sum(CardCharacters), MessageLimits.CardCharactersInAll);
        found.Most("rows of controls", message.Controls.Length, MessageLimits.ControlRows);
        found.Require(message.Text.Trim().Length > 0 || message.Cards.Length > 0 || message.Controls.Length > 0 || message.Attachments.Length > 0, "the message is empty");
        found.Require(message.Ping is not { } role || message.Text.Contains($"<@&{role}>", StringComparison.Ordinal), "the role to notify is not mentioned in the text");
        foreach (var card in message.Cards)
        {
            CheckCard(found, card);
        }

        foreach (var row in message.Controls)
        {
            CheckRow(found, row);
        }

        var ids = ControlIds(message).ToList();
        found.Require(ids.Count == ids.Distinct().Count(), "two controls share an id");
        return found.ToImmutable();
    }

    /// <summary>What a card adds to the sum over all cards.</summary>
    internal static int CardCharacters(Card card) =>
        card.Author.Length + card.Title.Length + card.Description.Length + card.Footer.Length + card.Fields.Sum(field => field.Name.Length + field.Value.Length);

    /// <summary>What a menu offers, in a message or in a form.</summary>
    internal static void CheckItems(Findings found, ImmutableArray<MenuItem> items)
    {
        found.Some("menu items", items.Length, MessageLimits.MenuItems);
        found.Require(items.DistinctBy(item => item.Value, StringComparer.Ordinal).Count() == items.Length, "two items of a menu share a value");
        foreach (var item in items)
        {
            found.Between("item value", item.Value, MessageLimits.MenuItemCharacters);
            found.Between("item label", item.Label, MessageLimits.MenuItemCharacters);
            found.Longest("item description", item.Description, MessageLimits.MenuItemCharacters);
            found.Emoji(item.Emoji);
        }
    }

    private static void CheckCard(Findings found, Card card)
    {
        found.Require(CardCharacters(card) > 0, "a card is empty");
        found.Longest("author", card.Author, MessageLimits.AuthorCharacters);
        found.Longest("title", card.Title, MessageLimits.CardTitleCharacters);
        found.Longest("description", card.Description, MessageLimits.CardDescriptionCharacters);
        found.Longest("footer", card.Footer, MessageLimits.FooterCharacters);
        found.Address("card link", card.Link, MessageLimits.CardLinkCharacters);
        found.Require(card.Colour is null or (>= 0 and <= 0xFFFFFF), "a colour is not 0xRRGGBB");
        found.Most("fields", card.Fields.Length, MessageLimits.CardFields);
        foreach (var field in card.Fields)
        {
            found.Between("field name", field.Name, MessageLimits.FieldNameCharacters);
            found.Between("field value", field.Value, MessageLimits.FieldValueCharacters);
        }
    }

    private static void CheckRow(Findings found, ControlRow row)
    {
        switch (row)
        {
            case ControlRow.Buttons buttons:
                found.Some("buttons", buttons.Items.Length, MessageLimits.ButtonsInRow);
                foreach (var button in buttons.Items)
                {
                    CheckButton(found, button);
                }

                break;
            case ControlRow.Menu menu:
                CheckMenu(found, menu);
                break;
        }
    }

    private static void CheckButton(Findings found, Button button)
    {
        found.Longest("button label", button.Label, MessageLimits.ButtonLabelCharacters);
        found.Require(button.Label.Trim().Length > 0 || button.Emoji.Length > 0, "a button has neither label nor emoji");
        found.Emoji(button.Emoji);
        switch (button)
        {
            case Button.Leads leads:
                found.Address("button link", leads.Target, MessageLimits.ButtonLinkCharacters);
                break;
            case Button.Acts acts:
                found.Between("control id", acts.Id.Value, MessageLimits.ControlIdCharacters);
                break;
        }
    }

    private static void CheckMenu(Findings found, ControlRow.Menu menu)
    {
        found.Between("control id", menu.Id.Value, MessageLimits.ControlIdCharacters);
        found.Longest("placeholder", menu.Placeholder, MessageLimits.PlaceholderCharacters);
        found.Require(menu.MaximumChosen >= 1 && menu.MaximumChosen <= menu.Items.Length, "a menu wants more chosen than it has");
        CheckItems(found, menu.Items);
    }

    private static IEnumerable<ControlId> ControlIds(Message message) => message.Controls.SelectMany(row => row switch
    {
        ControlRow.Menu menu => [menu.Id],
        ControlRow.Buttons buttons => buttons.Items.OfType<Button.Acts>().Select(button => button.Id),
        _ => [],
    });
}
