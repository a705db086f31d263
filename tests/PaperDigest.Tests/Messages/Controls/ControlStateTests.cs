using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.ReadingLists.Citations;

namespace PaperDigest.Tests.Messages.Controls;

public sealed class ControlStateTests
{
    private static readonly Gen<Language> Languages = Gen.Elements("en", "zh-CN", "zh-Hans", "pt-BR", "fil").Select(Parsed);
    private static readonly Gen<IsoWeek> Weeks = Gen.Choose(0, 4000).Select(weeks => IsoWeek.Containing(new DateOnly(2000, 1, 3).AddDays(7 * weeks)));
    private static readonly Gen<int> Pages = Gen.OneOf(Gen.Choose(1, 40), Gen.Constant(int.MaxValue));
    private static readonly Gen<SubscriptionId> Subscriptions = Gen.OneOf(Gen.Choose(0, 9), Gen.Constant(int.MaxValue)).Select(id => new SubscriptionId(id * (long)int.MaxValue));
    private static readonly Gen<ShortKey> Keys = Gen.OneOf(
        Gen.Elements("2405.12130", "hep-th/9901001", "llm-training", "a-very-long-slug-of-a-title-without-any-address", "中文", "~", "").Select(name => ShortKey.Of(new PaperId(name))),
        Noise.Line.Select(name => ShortKey.Of(new CategorySlug(name))));

    private static readonly Gen<ShortKey?> KeysOrNone = Gen.OneOf(Keys.Select(key => (ShortKey?)key), Gen.Constant((ShortKey?)null));
    private static readonly Gen<IsoWeek?> WeeksOrNone = Gen.OneOf(Weeks.Select(week => (IsoWeek?)week), Gen.Constant((IsoWeek?)null));

    private static readonly Gen<ControlState> States = Gen.OneOf(
        from language in Languages from menu in Pages select (ControlState)new ControlState.OpenPaper(language, menu),
        from key in Keys from language in Languages from page in Pages select (ControlState)new ControlState.PaperPage(key, language, page),
        from key in Keys from language in Languages select (ControlState)new ControlState.PaperLanguage(key, language),
        from key in Keys from language in Languages select (ControlState)new ControlState.PaperShare(key, language),
        from key in Keys from language in Languages from page in Pages select (ControlState)new ControlState.SavePaper(key, language, page),
        from key in Keys from language in Languages from page in Pages select (ControlState)new ControlState.UnsavePaper(key, language, page),
        from key in Keys select (ControlState)new ControlState.TakeOffPaper(key),
        from page in Pages select (ControlState)new ControlState.SavedPage(page),
        from page in Pages select (ControlState)new ControlState.SavedTakeOff(page),
        Gen.Elements(Enum.GetValues<CitationFormat>()).Select(format => (ControlState)new ControlState.SavedExport(format)),
        from week in Weeks from language in Languages from key in KeysOrNone from page in Pages select (ControlState)new ControlState.DigestPage(week, language, key, page),
        from week in Weeks from language in Languages select (ControlState)new ControlState.DigestFilter(week, language),
        from words in Noise.Text from language in Languages from key in KeysOrNone from weeks in WeeksOrNone.Two() from page in Pages
        select (ControlState)new ControlState.SearchPage(language, page) { Words = words, Category = key, From = weeks.Item1, To = weeks.Item2 },
        from words in Noise.Line from language in Languages from page in Pages select (ControlState)new ControlState.SearchRefine(new(language, page) { Words = words }),
        Gen.Constant((ControlState)new ControlState.SearchRefined()),
        from key in Keys from language in Languages select (ControlState)new ControlState.CategoryDigest(key, language),
        from language in Languages select (ControlState)new ControlState.OpenCategory(language),
        from key in KeysOrNone select (ControlState)new ControlState.SubscribeCategory(key),
        Gen.Elements<ControlState>(new ControlState.SubscribeChosen(), new ControlState.SubscriptionRemove(), new ControlState.Cancel(), new ControlState.ForgetMe()),
        from id in Subscriptions select (ControlState)new ControlState.FeedPostLatest(id),
        from id in Subscriptions select (ControlState)new ControlState.FeedRemove(id),
        from id in Subscriptions from week in Weeks from part in Pages from isThere in Gen.Elements(true, false)
        select (ControlState)new ControlState.SettlePart(new PartKey(id, week, part), isThere));

    [Fact]
    public void State_survives_its_id() => Prop.ForAll(States.ToArbitrary(), state =>
    {
        var id = state.ToControlId();

        return ControlState.TryParse(id, out var read) && IsSame(read, state) && id.Value.Length <= MessageLimits.ControlIdCharacters;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Search_keeps_as_many_of_its_words_as_fit()
    {
        var words = string.Join(' ', Enumerable.Repeat("parameter", 8));

        var isKnown = ControlState.TryParse(new ControlState.SearchPage(Language.English, 2) { Words = words }.ToControlId(), out var read);

        Assert.True(isKnown);
        Assert.Equal(words, Assert.IsType<ControlState.SearchPage>(read).Words);
    }

    [Fact]
    public void Forged_id_is_refused_or_harmless() => Prop.ForAll(
        Noise.Of("v1", "v2", ":", "page", "week", "find", "settle", "2024-W21", "en", "zh-CN", "1", "-1", "99999999999", "y", "~", "\uD83D", "2405.12130", "*").ToArbitrary(),
        text => !ControlState.TryParse(new ControlId(text), out var state) || ControlState.TryParse(state.ToControlId(), out _)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("v1:page:2405.12130:en:2")]
    [InlineData("v1:lang:2405.12130:zh-CN")]
    [InlineData("v1:week:2024-W21:en::1")]
    [InlineData("v1:find:en:llm-training:2024-W01::2:a: b")]
    [InlineData("v1:sub:")]
    [InlineData("v1:save:2405.12130:en:2")]
    [InlineData("v1:unsave:2405.12130:zh-CN:1")]
    [InlineData("v1:takeoff:2405.12130")]
    [InlineData("v1:saved:2")]
    [InlineData("v1:thin:1")]
    [InlineData("v1:export:ris")]
    [InlineData("v1:forget")]
    [InlineData("v1:settle:7:2024-W21:1:n")]
    public void Id_once_sent_is_understood_for_ever(string id)
    {
        var isKnown = ControlState.TryParse(new ControlId(id), out var state);

        Assert.True(isKnown);
        Assert.Equal(id, state!.ToControlId().Value); // known, so not null
    }

    [Theory]
    [InlineData("")]
    [InlineData("v2:page:2405.12130:en:2")]
    [InlineData("v1:page:2405.12130:en:0")]
    [InlineData("v1:page:2405.12130:en:2:3")]
    [InlineData("v1:page::en:2")]
    [InlineData("v1:save:2405.12130:en:")]
    [InlineData("v1:export:doc")]
    [InlineData("v1:settle:7:2024-W21:1:maybe")]
    [InlineData("v1:week:2024-W99:en::1")]
    public void Other_id_is_refused(string id)
    {
        var isKnown = ControlState.TryParse(new ControlId(id), out _);

        Assert.False(isKnown);
    }

    // A very long search loses words at the end.
    private static bool IsSame(ControlState read, ControlState state) => (read, state) switch
    {
        (ControlState.SearchPage after, ControlState.SearchPage before) => after with { Words = before.Words } == before && before.Words.StartsWith(after.Words, StringComparison.Ordinal),
        (ControlState.SearchRefine after, ControlState.SearchRefine before) => IsSame(after.Search, before.Search),
        _ => read == state,
    };

    private static Language Parsed(string tag) => Language.TryParse(tag, out var language) ? language : default;
}
