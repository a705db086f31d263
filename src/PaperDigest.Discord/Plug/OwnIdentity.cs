using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Plug;

/// <summary>Who we are at Discord, asked once. Thread-safe.</summary>
internal sealed class OwnIdentity(DiscordRest rest)
{
    private volatile User? _user;

    /// <summary>Our user.</summary>
    public async Task<RestAnswer<User>> AskUserAsync(CancellationToken cancellationToken)
    {
        if (_user is { } known)
        {
            return new RestAnswer<User>.Succeeded(known);
        }

        var answer = await rest.SendAsync(new RestRequest(Routes.Me), WireJson.Shapes.User, cancellationToken);
        _user = answer is RestAnswer<User>.Succeeded { Value: var user } ? user : _user;
        return answer;
    }

    /// <summary>Our application, as it is set up now.</summary>
    public Task<RestAnswer<Application>> AskApplicationAsync(CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Routes.MyApplication), WireJson.Shapes.Application, cancellationToken);
}
