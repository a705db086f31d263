using PaperDigest.Messages;

namespace PaperDigest.Commands;

/// <summary>The plainest answers.</summary>
internal static class Replies
{
    /// <summary>Sentences for the reader alone.</summary>
    /// <param name="sentences">Markdown, a line each; empty ones are left out.</param>
    public static Reply Private(params IEnumerable<string> sentences) => Private(Text(sentences));

    /// <summary>A message for the reader alone.</summary>
    public static Reply Private(Message message) => new Reply.Says(message, IsPrivate: true);

    /// <summary>A message of sentences.</summary>
    public static Message Text(params IEnumerable<string> sentences) =>
        new() { Text = string.Join('\n', sentences.Where(sentence => sentence.Length > 0)) };

    /// <summary>As many of the sentences as a message holds.</summary>
    public static Message Fitting(IEnumerable<string> sentences)
    {
        var room = MessageLimits.TextCharacters;
        return Text(sentences.TakeWhile(sentence => (room -= sentence.Length + 1) >= 0));
    }
}
