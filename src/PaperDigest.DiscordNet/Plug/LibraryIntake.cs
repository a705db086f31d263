using Discord.WebSocket;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Wire;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Brings the library's interactions to the desk, with what each asks and how it is answered.</summary>
internal sealed class LibraryIntake(LibraryReading reading, LibraryCalls calls, InteractionDesk desk)
{
    /// <summary>Takes one in. Waits only while the desk's line is full.</summary>
    public ValueTask TakeAsync(SocketInteraction interaction, DiscordListener listener, CancellationToken cancellationToken) =>
        desk.TakeAsync(new Snowflake(interaction.Id), reading.TryRead(interaction), new LibraryAnswers(calls, interaction), listener, cancellationToken);

    /// <summary>Has them answered until stopped.</summary>
    public Task RunAsync(DiscordListener listener, CancellationToken cancellationToken) => desk.RunAsync(listener, cancellationToken);
}
