using System.Collections.Immutable;
using NodaTime;
using PaperDigest.Commands.Inputs;
using PaperDigest.Delivery;
using PaperDigest.Messages.Languages;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Subscriptions;

/// <summary>The options that say what is delivered when: as Discord is told of them, as they are read, and what they suggest.</summary>
internal sealed class WishOptions(TimeProvider time)
{
    private const string Day = "day";
    private const string Time = "time";
    private const string TimeZone = "timezone";
    private const string Language = "language";
    private const string Style = "style";

    private static readonly ImmutableArray<string> UsualTimes = ["09:00", "08:00", "10:00", "12:00", "14:00", "18:00", "20:00", "21:00", "22:00", "07:00"];

    /// <summary>Which categories.</summary>
    public static OptionDefinition CategoryOption { get; } = CommonOptions.OneCategory with
    {
        Description = new LocalizedText("A category, or several divided by commas; all if left out", "一个分类，或用逗号分隔的多个分类；不填则为全部"),
    };

    /// <summary>When, and in which language.</summary>
    public static ImmutableArray<OptionDefinition> ScheduleOptions { get; } =
    [
        new OptionDefinition
        {
            Name = new LocalizedText(Day, "星期"),
            Description = new LocalizedText("Day of the week; Monday if left out", "每周的哪一天，不填则为周一"),
            Choices = [.. Weekday.All.Select(day => new OptionChoice(Texts(words => words.Subscriptions.Day(day)), Weekday.Value(day)))],
        },
        new OptionDefinition
        {
            Name = new LocalizedText(Time, "时间"),
            Description = new LocalizedText("Such as 09:00 or 6pm; 09:00 if left out", "如 09:00、下午6点，不填则为 09:00"),
            HasSuggestions = true,
        },
        new OptionDefinition
        {
            Name = new LocalizedText(TimeZone, "时区"),
            Description = new LocalizedText("A city, a zone like Europe/Berlin, or UTC+8", "城市、时区名（如 Asia/Shanghai）或 UTC+8"),
            HasSuggestions = true,
        },
        new OptionDefinition
        {
            Name = new LocalizedText(Language, "语言"),
            Description = new LocalizedText("Language of the digest", "周报的语言"),
            Choices = [.. LanguageInput.Spoken.Select(language => new OptionChoice(Texts(_ => PhraseBook.For(language).Basics.OwnName), language.Tag))],
        },
    ];

    /// <summary>How posts are laid out.</summary>
    public static OptionDefinition StyleOption { get; } = new()
    {
        Name = new LocalizedText(Style, "样式"),
        Description = new LocalizedText("How posts look", "发布的样式"),
        Choices =
        [
            new OptionChoice(new LocalizedText("Compact: the week on one screen", "紧凑：一屏看完一周"), StyleInput.Value(PostStyle.Compact)),
            new OptionChoice(new LocalizedText("Thread: an overview, every paper in its thread", "子区：先发概览，每篇论文在其子区中"), StyleInput.Value(PostStyle.Thread)),
            new OptionChoice(new LocalizedText("Forum: a forum post every week", "论坛：每周一个论坛帖子"), StyleInput.Value(PostStyle.Forum)),
        ],
    };

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Whether day, time, zone and language were all said, so that no default stands in.</summary>
    public static bool IsScheduleWhole(Request request) => ScheduleOptions.All(option => request.FindText(option.Name.English) is not null);

    /// <summary>Reads what was filled in over the defaults; what cannot be read is told in <paramref name="trouble"/>.</summary>
    public bool TryRead(Request request, Wish defaults, out Wish wish, out string trouble)
    {
        (wish, trouble) = (defaults, "");
        foreach (var (option, read, complain) in Readings(request))
        {
            if (request.FindText(option) is not { } text)
            {
                continue;
            }

            if (read(text, wish) is not { } next)
            {
                trouble = complain(text);
                return false;
            }

            wish = next with { IsScheduleSaid = wish.IsScheduleSaid || option is Day or Time or TimeZone or Language };
        }

        return true;
    }

    /// <summary>The wish in a style its channel can take, unless a style was said: a forum takes forum posts, and nothing else does.</summary>
    public static Wish Fit(Request request, Wish wish, ChannelKind kind) => (kind, wish.Style) switch
    {
        _ when request.FindText(Style) is not null => wish,
        (ChannelKind.Forum, _) => wish with { Style = PostStyle.Forum },
        (_, PostStyle.Forum) or (ChannelKind.Thread, PostStyle.Thread) => wish with { Style = PostStyle.Compact },
        _ => wish,
    };

    /// <summary>Values for the option typed into; none for an option that is not ours.</summary>
    public ImmutableArray<Suggestion> Suggest(Request request, string option, string typed) => option switch
    {
        CommonOptions.Category => [new Suggestion(request.Words.Subscriptions.Everything, CategoryInput.All), .. CategorySuggestions.ForList(request, typed, static _ => true)],
        Time => SuggestTimes(typed),
        TimeZone => [.. ZoneBook.Suggest(typed, request.Reader.Language, Now, CommandLimits.Suggestions).Select(zone => new Suggestion(ZoneBook.Label(zone, Now), zone.Id))],
        _ => [],
    };

    private static LocalizedText Texts(Func<Phrases, string> text) => new(
        text(PhraseBook.All[0]),
        PhraseBook.All.Skip(1).ToImmutableSortedDictionary(phrases => phrases.Language.Tag, text, StringComparer.Ordinal));

    private static ImmutableArray<Suggestion> SuggestTimes(string typed)
    {
        if (ClockTime.TryParse(typed, out var parsed))
        {
            return [.. new[] { parsed, parsed.PlusHours(12), parsed.PlusMinutes(30) }.Select(ClockTime.Format).Select(text => new Suggestion(text, text))];
        }

        var folded = InputText.Fold(typed);
        var fitting = UsualTimes.Where(usual => usual.Contains(folded, StringComparison.Ordinal)).ToImmutableArray();
        var times = fitting.IsEmpty ? UsualTimes : fitting;
        return [.. times.Select(text => new Suggestion(text, text))];
    }

    private IEnumerable<(string Option, Func<string, Wish, Wish?> Read, Func<string, string> Complain)> Readings(Request request)
    {
        var words = request.Words;
        yield return (CommonOptions.Category,
            (text, wish) => CategoryInput.TryParse(text, request.Catalogue, out var categories, out _) ? wish with { Categories = categories } : null,
            text => Trouble.Category(request, text));
        yield return (Day,
            (text, wish) => Weekday.TryParse(text, out var day) ? wish with { Day = day } : null,
            text => words.Trouble.UnknownDay(Trouble.Quote(text)));
        yield return (Time,
            (text, wish) => ClockTime.TryParse(text, out var clockTime) ? wish with { Time = clockTime } : null,
            text => words.Trouble.UnknownTime(Trouble.Quote(text)));
        yield return (TimeZone,
            (text, wish) => ZoneBook.TryParse(text, Now, out var zone) ? wish with { TimeZone = zone, ZoneOrigin = ZoneOrigin.Known } : null,
            text => Trouble.Zone(request, text, Now));
        yield return (Language,
            (text, wish) => LanguageInput.TryParse(text, out var language) ? wish with { Language = language } : null,
            text => words.Trouble.UnknownLanguage(Trouble.Quote(text)));
        yield return (Style,
            (text, wish) => StyleInput.TryParse(text, out var style) ? wish with { Style = style } : null,
            text => words.Feeds.UnknownStyle(Trouble.Quote(text)));
    }
}
