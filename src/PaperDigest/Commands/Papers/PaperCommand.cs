using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Commands.Papers;

/// <summary><c>/paper</c>: the summary of one paper.</summary>
internal sealed class PaperCommand(PaperDesk desk) : ICommand
{
    private const string PaperOption = "paper";

    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("paper", "论文"),
        Description = new LocalizedText("The summary of a paper", "查看一篇论文的解读"),
        Options =
        [
            new OptionDefinition
            {
                Name = new LocalizedText(PaperOption, "论文"),
                Description = new LocalizedText("Title, arXiv id, link, or any words", "标题、arXiv 编号、链接，或任意几个词"),
                IsRequired = true,
                HasSuggestions = true,
            },
            CommonOptions.PrivateAnswer,
        ],
    };

    public bool IsPrivate(Request request) => request.IsSet(CommonOptions.Private);

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var text = request.FindText(PaperOption) ?? "";
        return PaperLookup.Find(text, request.Catalogue) switch
        {
            PaperMatch.Sure sure => await ShowAsync(request, sure.Paper, [], cancellationToken),
            PaperMatch.Likely likely => await ShowAsync(request, likely.Paper, likely.Others, cancellationToken),
            PaperMatch.Several several => Offer(request, request.Words.Trouble.SeveralPapers(Trouble.Quote(text)), several.Papers, request.Words.Trouble.NearMatches),
            PaperMatch.Near near => Offer(request, request.Words.Trouble.UnknownPaperButNear(Trouble.Quote(text)), near.Papers, request.Words.Trouble.NearMatches),
            PaperMatch.NotInDigests absent => Replies.Private(request.Words.Trouble.NotInDigests(ArxivLink(absent.Id))),
            PaperMatch.Nothing { Newest.IsEmpty: true } => Replies.Private(request.Words.Trouble.NoDigests),
            PaperMatch.Nothing nothing => Offer(request, text.Length > 0 ? request.Words.Trouble.UnknownPaper(Trouble.Quote(text)) : request.Words.Trouble.WhichPaper, nothing.Newest, request.Words.Basics.OpenPaper),
            _ => throw new InvalidOperationException("A kind of match has no answer."),
        };
    }

    public ValueTask<ImmutableArray<Suggestion>> SuggestAsync(Request request, string option, string typed, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ImmutableArray<Suggestion>>([.. request.Catalogue.Search.Suggest(typed, CommandLimits.Suggestions).Select(paper => Suggest(paper, request.Reader.Language))]);

    private static Suggestion Suggest(Paper paper, Language language) => new(paper.TextFor(language).Title, PaperLookup.ValueOf(paper));

    internal static string ArxivLink(PaperId id) => DiscordText.Link($"arXiv {id}", new Uri($"https://arxiv.org/abs/{id}"));

    private static Reply Offer(Request request, string sentence, IEnumerable<Paper> papers, string placeholder) =>
        Replies.Private(new Message { Text = sentence, Controls = [.. Trouble.PaperMenu(request, papers, placeholder)] });

    private async Task<Reply> ShowAsync(Request request, Paper paper, ImmutableArray<Paper> others, CancellationToken cancellationToken)
    {
        var isPrivate = IsPrivate(request);
        var message = await desk.ComposeAsync(request, paper, request.Reader.Language, page: 1, isPrivate, cancellationToken);
        var menu = others.IsEmpty ? [] : Trouble.PaperMenu(request, others, request.Words.Trouble.OtherMatches);
        return new Reply.Says(message with { Controls = [.. message.Controls, .. menu] }, isPrivate);
    }
}
