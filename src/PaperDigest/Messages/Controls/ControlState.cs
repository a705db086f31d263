using System.Diagnostics.CodeAnalysis;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages.Texts;
using PaperDigest.ReadingLists.Citations;

namespace PaperDigest.Messages.Controls;

/// <summary>Everything a button or a menu of ours can mean. It travels whole inside the control's id, so it outlives a restart.</summary>
public abstract record ControlState
{
    /// <summary>The menu value for all categories, which no key can be.</summary>
    public const string AllCategories = "*";

    private ControlState()
    {
    }

    /// <summary>The id that carries this state: at most <see cref="MessageLimits.ControlIdCharacters"/>.</summary>
    public ControlId ToControlId() => ControlCode.Write(this);

    /// <summary>Reads an id that came back from Discord. Unknown versions, other bots' ids and forged ones give false.</summary>
    public static bool TryParse(ControlId id, [NotNullWhen(true)] out ControlState? state)
    {
        state = ControlCode.TryRead(id);
        return state is not null;
    }

    /// <summary>Menu: open the chosen paper for the reader alone. The chosen value is a <see cref="ShortKey"/>.</summary>
    /// <param name="Language">Of the message the menu stands on.</param>
    /// <param name="Menu">Which menu of its message, from 1.</param>
    public sealed record OpenPaper(Language Language, int Menu) : ControlState;

    /// <summary>Button: show another page of a paper.</summary>
    public sealed record PaperPage(ShortKey Paper, Language Language, int Page) : ControlState;

    /// <summary>Button: show the paper in this language.</summary>
    public sealed record PaperLanguage(ShortKey Paper, Language Language) : ControlState;

    /// <summary>Button: post the paper in the channel for all to see.</summary>
    public sealed record PaperShare(ShortKey Paper, Language Language) : ControlState;

    /// <summary>Button: put the paper on the reader's list.</summary>
    /// <param name="Paper">Which one.</param>
    /// <param name="Language">Of the card the button stands on.</param>
    /// <param name="Page">Of that card.</param>
    public sealed record SavePaper(ShortKey Paper, Language Language, int Page) : ControlState;

    /// <summary>Button on the reader's own card: take the paper off her list.</summary>
    /// <param name="Paper">Which one.</param>
    /// <param name="Language">Of the card the button stands on.</param>
    /// <param name="Page">Of that card.</param>
    public sealed record UnsavePaper(ShortKey Paper, Language Language, int Page) : ControlState;

    /// <summary>Button below a sentence: take the paper off the reader's list.</summary>
    public sealed record TakeOffPaper(ShortKey Paper) : ControlState;

    /// <summary>Button: show a page of the reader's list.</summary>
    public sealed record SavedPage(int Page) : ControlState;

    /// <summary>Menu: take the chosen papers off the reader's list. The chosen values are <see cref="ShortKey"/>s.</summary>
    /// <param name="Page">The page shown.</param>
    public sealed record SavedTakeOff(int Page) : ControlState;

    /// <summary>Button: the reader's list as a file.</summary>
    public sealed record SavedExport(CitationFormat Format) : ControlState;

    /// <summary>Button: yes, erase everything stored about whoever presses.</summary>
    public sealed record ForgetMe : ControlState;

    /// <summary>Button: show a page of a week.</summary>
    /// <param name="Week">The digest's week.</param>
    /// <param name="Language">The language wanted.</param>
    /// <param name="Category">Only this category; none for all.</param>
    /// <param name="Page">From 1.</param>
    public sealed record DigestPage(IsoWeek Week, Language Language, ShortKey? Category, int Page) : ControlState;

    /// <summary>Menu: show the week's papers of the chosen category. The chosen value is a <see cref="ShortKey"/>, or <see cref="AllCategories"/>.</summary>
    public sealed record DigestFilter(IsoWeek Week, Language Language) : ControlState;

    /// <summary>Button: show a page of what a search found; the search is done again.</summary>
    public sealed record SearchPage(Language Language, int Page) : ControlState
    {
        /// <summary>What was looked for, cleaned. The id carries what there is room for: a very long search loses words at the end.</summary>
        public required string Words
        {
            get;
            init => field = DiscordText.CleanLine(value);
        }

        /// <summary>Only this category.</summary>
        public ShortKey? Category { get; init; }

        /// <summary>Only this week and later ones.</summary>
        public IsoWeek? From { get; init; }

        /// <summary>Only this week and earlier ones.</summary>
        public IsoWeek? To { get; init; }
    }

    /// <summary>Button: open the form that changes a search.</summary>
    public sealed record SearchRefine(SearchPage Search) : ControlState;

    /// <summary>Form: search for what was filled in.</summary>
    public sealed record SearchRefined : ControlState;

    /// <summary>Button: show the newest papers of a category.</summary>
    public sealed record CategoryDigest(ShortKey Category, Language Language) : ControlState;

    /// <summary>Menu: show the newest papers of the chosen category. The chosen value is a <see cref="ShortKey"/>.</summary>
    public sealed record OpenCategory(Language Language) : ControlState;

    /// <summary>Button: subscribe the reader to a category, or to everything.</summary>
    public sealed record SubscribeCategory(ShortKey? Category) : ControlState;

    /// <summary>Menu: subscribe the reader to the chosen categories. The chosen values are <see cref="ShortKey"/>s.</summary>
    public sealed record SubscribeChosen : ControlState;

    /// <summary>Menu: end the chosen subscription of the reader. The chosen value is a <see cref="SubscriptionId"/>.</summary>
    public sealed record SubscriptionRemove : ControlState;

    /// <summary>Button: post the newest digest to this feed now.</summary>
    public sealed record FeedPostLatest(SubscriptionId Feed) : ControlState;

    /// <summary>Button: yes, remove this feed.</summary>
    public sealed record FeedRemove(SubscriptionId Feed) : ControlState;

    /// <summary>Button: an admin settles a part nobody can tell the fate of.</summary>
    /// <param name="Part">Which one.</param>
    /// <param name="IsThere">Whether it was posted; else it is to be posted.</param>
    public sealed record SettlePart(PartKey Part, bool IsThere) : ControlState;

    /// <summary>Button: an admin says what becomes of a late digest.</summary>
    /// <param name="Feed">Whose.</param>
    /// <param name="Week">Which digest.</param>
    /// <param name="IsPosted">Whether it is posted now; else it is skipped.</param>
    public sealed record LateDigest(SubscriptionId Feed, IsoWeek Week, bool IsPosted) : ControlState;

    /// <summary>Button: show how things stand now, from this page of feeds.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record StatusPage(int Page) : ControlState;

    /// <summary>Button: leave things as they are.</summary>
    public sealed record Cancel : ControlState;
}
