using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>A message of a channel's history, as far as looking for ours goes.</summary>
/// <param name="Id">Which.</param>
/// <param name="Author">Whose.</param>
/// <param name="Text">What it says, with the footers of its cards: where marks stand.</param>
internal readonly record struct SeenMessage(Snowflake Id, Snowflake? Author, string Text);
