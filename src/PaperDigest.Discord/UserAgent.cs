using System.Reflection;

namespace PaperDigest.Discord;

/// <summary>Who we say we are. Discord blocks bots that do not say it so: https://discord.com/developers/docs/reference#user-agent.</summary>
internal static class UserAgent
{
    /// <summary>The whole header.</summary>
    public static string Text { get; } = $"DiscordBot (https://github.com/paperdigest/paperdigest, {Version()})";

    private static string Version() => typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1.0";
}
