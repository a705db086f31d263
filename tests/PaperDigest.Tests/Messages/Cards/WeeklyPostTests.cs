using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Messages.Cards;

public sealed class WeeklyPostTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Seventeen_papers_fit_one_message(string tag)
    {
        var catalogue = Fixture.FirstWeek();
        var language = Language.TryParse(tag, out var parsed) ? parsed : default;

        var messages = WeeklyPost.Compose(Request(catalogue, language));

        var message = Assert.Single(messages);
        Assert.Equal(17, Assert.Single(message.Controls.OfType<ControlRow.Menu>()).Items.Length);
        Assert.DoesNotContain(message.Cards, card => card.Description.Contains("…**", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_categories_wanted_are_posted()
    {
        var message = Assert.Single(WeeklyPost.Compose(Request(Fixture.FirstWeek(), Language.English) with { Categories = [new CategorySlug("transformers")] }));

        Assert.Equal(["", "🧠 Transformers and attention models"], message.Cards.Select(card => card.Link is null ? card.Title : ""), StringComparer.Ordinal);
    }

    [Fact]
    public void No_paper_wanted_is_no_message()
    {
        var messages = WeeklyPost.Compose(Request(Fixture.FirstWeek(), Language.English) with { Categories = [new CategorySlug("robotics")] });

        Assert.Empty(messages);
    }

    [Fact]
    public void Role_is_notified_with_the_first_message_only()
    {
        var papers = Enumerable.Range(1, 90).Select(number => Fixture.Paper($"2405.{number:D5}", $"Paper {number}") with { Takeaway = new string('x', 200) });
        var catalogue = Fixture.CatalogueOf([.. papers]);

        var messages = WeeklyPost.Compose(Request(catalogue, Language.English) with { Ping = new RoleId(42) });

        Assert.True(messages.Length > 1);
        Assert.Equal(new RoleId(42), messages[0].Ping);
        Assert.Contains("<@&42>", messages[0].Text, StringComparison.Ordinal);
        Assert.All(messages.Skip(1), message => Assert.Null(message.Ping));
        Assert.All(messages.Skip(1), message => Assert.Empty(message.Text));
    }

    [Fact]
    public void Digest_in_another_language_says_so()
    {
        var catalogue = Fixture.CatalogueOf(Fixture.Paper("2405.12130", "MoRA"));

        var message = Assert.Single(WeeklyPost.Compose(Request(catalogue, Language.Chinese)));

        Assert.StartsWith("-# 本期暂无中文版，以下为英文版。", message.Cards[0].Description, StringComparison.Ordinal);
    }

    private static WeeklyPostRequest Request(Catalogue catalogue, Language language) => new()
    {
        Catalogue = catalogue,
        Digest = catalogue.FindDigestFor(Fixture.Week, language)!, // every fixture has that week
        Language = language,
    };
}
