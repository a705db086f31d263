using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Care;

public sealed class CareTextTests
{
    [Theory]
    [InlineData("403/50013 Missing Permissions", "Missing Permissions", "我缺少需要的权限（Missing Permissions）")]
    [InlineData("404/10003 Unknown Channel.", "Unknown Channel", "频道已不存在（Unknown Channel）")]
    [InlineData("400/98765 Something new", "Something new", "Discord 不接受（Something new）")]
    [InlineData("403 Forbidden", "Forbidden", "Forbidden")]
    [InlineData("Somebody said *no*", @"Somebody said \*no\*", @"Somebody said \*no\*")]
    public void Refusal_is_said_in_the_readers_language_and_then_quoted(string reason, string english, string chinese)
    {
        Assert.Equal(english, CareText.Reason(reason, PhraseBook.For(Language.English)));
        Assert.Equal(chinese, CareText.Reason(reason, PhraseBook.For(Language.Chinese)));
    }

    [Theory]
    [InlineData(Clearance.CardsAreLacking)]
    [InlineData(LookupOutcome.Unreadable.NoRight)]
    [InlineData(LookupOutcome.Unreadable.TooMuch)]
    [InlineData(Drafting.MessageIsUnknown)]
    [InlineData(Drafting.TextIsCleared)]
    public void Reason_of_our_own_is_said_in_the_readers_language(string reason)
    {
        var chinese = CareText.Reason(reason, PhraseBook.For(Language.Chinese));

        Assert.DoesNotContain(reason, chinese, StringComparison.Ordinal);
        Assert.Contains(chinese, letter => letter > '\u4E00');
    }
}
