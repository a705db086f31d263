using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Cards;
using PaperDigest.Messages.Languages;

namespace PaperDigest.Commands;

/// <summary><c>/help</c>: what there is, on one screen, from the definitions themselves.</summary>
/// <param name="others">Every command but this one.</param>
internal sealed class HelpCommand(IReadOnlyCollection<ICommand> others) : ICommand
{
    public CommandDefinition Definition { get; } = new()
    {
        Name = new LocalizedText("help", "帮助"),
        Description = new LocalizedText("What this bot can do", "看看这个机器人能做什么"),
    };

    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Words;
        var papers = request.Catalogue.Papers.Count();
        var loaded = request.Catalogue.Weeks is [var newest, ..] ? words.Help.Loaded(words.Basics.Papers(papers), words.Basics.Week(newest)) : words.Trouble.NoDigests;
        var lines = CommandCatalogue.Define([.. others, this]).ToLookup(definition => definition.IsForAdmins, definition => Lines(definition, words, request.Reader.Language));
        var card = new Card
        {
            Title = words.Help.Title,
            Description = $"{words.Help.Introduction}\n\n**{words.Help.ForReaders}**\n{Join(lines[false])}\n\n**{words.Help.ForAdmins}**\n{Join(lines[true])}\n\n-# {loaded}",
            Colour = CategoryLook.BrandColour,
        };
        return Task.FromResult(Replies.Private(new Message { Cards = [card] }));
    }

    private static string Join(IEnumerable<IEnumerable<string>> lines) => string.Join('\n', lines.SelectMany(line => line));

    private static IEnumerable<string> Lines(CommandDefinition definition, Phrases words, Language language)
    {
        var name = definition.Name.For(language);
        return definition switch
        {
            { Kind: CommandKind.Message } => [words.Help.OnMessages(name)],
            { Subcommands.IsEmpty: false } => definition.Subcommands.Select(verb => $"`/{name} {verb.Name.For(language)}` {verb.Description.For(language)}"),
            _ => [$"`/{name}` {definition.Description.For(language)}"],
        };
    }
}
