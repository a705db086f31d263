namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishHelpPhrases : HelpPhrases
{
    public override string Title => "PaperDigest";

    public override string Introduction => "Summaries of research papers, and a weekly digest for channels and for you. Half a title, an arXiv id or a pasted link is enough to find a paper.";

    public override string ForReaders => "For everyone";

    public override string ForAdmins => "For those who manage the server";

    public override string OnMessages(string command) => $"Right-click a message → Apps → **{command}**: finds the papers it links to";

    public override string Loaded(string papers, string week) => $"{papers} so far. The newest digest: {week}.";
}
