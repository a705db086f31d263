using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>What differs between the calls that carry a message.</summary>
/// <param name="SettableMarks">The flags a bot may set here.</param>
/// <param name="MentionsByDefault">What is parsed for pings when <c>allowed_mentions</c> is absent.</param>
internal sealed record MessageRules(MessageMarks SettableMarks, MentionKinds MentionsByDefault)
{
    private const MessageMarks Ordinary = MessageMarks.SuppressEmbeds | MessageMarks.SuppressNotifications;

    public static MessageRules Create { get; } =
        new(Ordinary | MessageMarks.IsVoiceMessage | MessageMarks.IsComponentsV2, MentionKinds.All);

    public static MessageRules Edit { get; } =
        new(MessageMarks.SuppressEmbeds | MessageMarks.IsComponentsV2, MentionKinds.All);

    public static MessageRules ForumPost { get; } = new(Ordinary, MentionKinds.All);

    public static MessageRules Answer { get; } =
        new(Ordinary | MessageMarks.Ephemeral | MessageMarks.IsVoiceMessage | MessageMarks.IsComponentsV2, MentionKinds.Users);

    public static MessageRules AnswerEdit { get; } =
        new(MessageMarks.SuppressEmbeds | MessageMarks.IsComponentsV2, MentionKinds.Users);
}
