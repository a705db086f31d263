using System.Collections.Immutable;
using PaperDigest.Commands.Inputs;
using PaperDigest.Digests;
using PaperDigest.Messages;

namespace PaperDigest.Commands.Papers;

/// <summary><i>Find papers</i> in the menu of a message: the papers it links to or names by arXiv id.</summary>
internal sealed class FindPapersCommand(PaperDesk desk) : ICommand
{
    private const int AbsentNamed = 8;

    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("Find papers", "查找论文"),
        Description = new LocalizedText("", ""),
        Kind = CommandKind.Message,
    };

    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var mentioned = ArxivMention.FindAll(request.Content, MessageLimits.MenuItems);
        var found = mentioned.Select(request.Catalogue.FindPaper).OfType<Paper>().ToImmutableArray();
        var absent = mentioned.Where(id => request.Catalogue.FindPaper(id) is null).Take(AbsentNamed).Select(PaperCommand.ArxivLink).ToImmutableArray();
        var sentence = mentioned.IsEmpty ? request.Words.Trouble.NoPapersInMessage
            : absent.IsEmpty ? ""
            : request.Words.Trouble.NotInDigests(request.Words.Basics.Listed(absent));
        var message = found.IsEmpty ? new Message() : await desk.ComposeAsync(request, found[0], request.Reader.Language, page: 1, isPrivate: true, cancellationToken);
        var menu = found.Length > 1 ? Trouble.PaperMenu(request, found, request.Words.Basics.OpenPaper) : [];
        return Replies.Private(message with { Text = sentence, Controls = [.. message.Controls, .. menu] });
    }
}
