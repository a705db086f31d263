using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Brings the gateway's interactions to the desk, with what each asks and how it is answered.</summary>
internal sealed class InteractionIntake(InteractionReading reading, DiscordRest rest, InteractionDesk desk)
{
    /// <summary>Takes one in. Waits only while the desk's line is full.</summary>
    public ValueTask TakeAsync(Interaction interaction, DiscordListener listener, CancellationToken cancellationToken) =>
        desk.TakeAsync(interaction.Id, reading.TryRead(interaction), new InteractionAnswers(rest, interaction), listener, cancellationToken);

    /// <summary>Has them answered until stopped.</summary>
    public Task RunAsync(DiscordListener listener, CancellationToken cancellationToken) => desk.RunAsync(listener, cancellationToken);
}
