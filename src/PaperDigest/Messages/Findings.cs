using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages;

/// <summary>Collects what is wrong with something for Discord.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<string>.Builder _found = ImmutableArray.CreateBuilder<string>();

    public void Require(bool isTrue, string finding)
    {
        if (!isTrue)
        {
            _found.Add(finding);
        }
    }

    public void Most(string name, int count, int limit) =>
        Require(count <= limit, string.Create(CultureInfo.InvariantCulture, $"{name}: {count} of {limit}"));

    public void Some(string name, int count, int limit)
    {
        Require(count > 0, $"{name}: none");
        Most(name, count, limit);
    }

    public void Longest(string name, string text, int limit)
    {
        Most(name, text.Length, limit);
        Require(!HasLoneSurrogate(text), $"{name}: half a character");
    }

    public void Between(string name, string text, int limit)
    {
        Require(text.Trim().Length > 0, $"{name}: empty");
        Longest(name, text, limit);
    }

    public void Address(string name, Uri? target, int limit) =>
        Require(target is null || SafeLink.TryMake(target, limit) is not null, string.Create(CultureInfo.InvariantCulture, $"{name}: not http, or longer than {limit}"));

    public void Emoji(string emoji) => Require(emoji.Length == 0 || EmojiText.IsOne(emoji), $"not one emoji: {emoji}");

    public ImmutableArray<string> ToImmutable() => _found.ToImmutable();

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text, i++)))
            {
                return true;
            }
        }

        return false;
    }
}
