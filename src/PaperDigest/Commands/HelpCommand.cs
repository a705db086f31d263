using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Commands;

/// <summary><c>/help</c>: what there is, on one screen, from the definitions themselves.</summary>
/// <param name="others">Every command but this one.</param>
/// <param name="mentions">Names them so that they can be pressed.</param>
internal sealed class HelpCommand(IReadOnlyCollection<ICommand> others, CommandMentions mentions) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("help", "帮助"),
        Description = new LocalizedText("What this bot can do", "看看这个机器人能做什么"),
    };

    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var (words, language) = (request.Words, request.Reader.Language);
        var definitions = CommandCatalogue.Define([.. others, this]).ToLookup(definition => definition.IsForAdmins);
        var paragraphs = new List<string> { words.Help.Introduction, Section(words.Help.ForReaders, definitions[false].Select(definition => Line(definition, words, language))) };

        // Nobody else is offered these.
        if (request.MayManage)
        {
            paragraphs.Add(Section(words.Help.ForAdmins, definitions[true].Select(definition => Line(definition, words, language))));
        }

        var papers = words.Basics.Papers(request.Catalogue.Papers.Count());
        paragraphs.Add($"-# {(request.Catalogue.Weeks is [var newest, ..] ? words.Help.Loaded(papers, words.Basics.Week(newest)) : words.Trouble.NoDigests)}");
        var card = new Card { Title = words.Help.Title, Description = string.Join("\n\n", paragraphs), Colour = CategoryLook.BrandColour };
        return Task.FromResult(Replies.Private(new Message { Cards = [card] }));
    }

    private static string Section(string heading, IEnumerable<string> lines) => $"**{heading}**\n{string.Join('\n', lines)}";

    // Verbs share a line: eight commands for feeds would fill a screen of their own.
    private string Line(CommandDefinition definition, Phrases words, Language language) => definition switch
    {
        { Kind: CommandKind.Message } => words.Help.OnMessages(definition.Name.For(language)),
        { Subcommands.IsEmpty: false } => $"{string.Join(" · ", definition.Subcommands.Select(verb => mentions.Of(definition, verb, language)))}\n{definition.Description.For(language)}",
        _ => $"{mentions.Of(definition, verb: null, language)} {definition.Description.For(language)}",
    };
}
