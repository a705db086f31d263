using System.Security.Cryptography;
using System.Text;

namespace PaperDigest.Delivery;

/// <summary>Names a part inside Discord: shown in the message's footer, and the nonce Discord compares.</summary>
/// <param name="Value">
/// Twenty-five lower-case letters and digits: Discord's longest nonce, https://discord.com/developers/docs/resources/message#create-message.
/// </param>
public readonly record struct PartMark(string Value)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 25;
    private const int ShownLength = 10;

    /// <summary>The first ten characters, which stand in the message: 50 bits.</summary>
    public string Shown => Value[..ShownLength];

    /// <summary>The mark of a part in a destination: the same for every attempt, another for every other part.</summary>
    public static PartMark Of(PartKey key, Destination destination)
    {
        var place = destination switch
        {
            Destination.Channel channel => $"channel {channel.Id}",
            Destination.Person person => $"person {person.User}",
            _ => throw new ArgumentOutOfRangeException(nameof(destination)),
        };
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"v1|{key}|{place}"));
        return new PartMark(string.Create(Length, hash, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        }));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
