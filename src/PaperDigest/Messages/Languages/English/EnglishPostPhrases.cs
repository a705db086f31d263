namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishPostPhrases : PostPhrases
{
    public override string Notify(string mention) => $"{mention} The new paper digest is here.";

    public override string Missed(string weeks) => $"Not posted here while the bot was away: {weeks}. Read them with `/digest`.";

    public override string Continued(string heading) => $"{heading} (continued)";

    public override string PapersInThread => "Every paper has a message of its own in the thread below.";

    public override string PapersBelow => "Every paper has a message of its own below.";
}
