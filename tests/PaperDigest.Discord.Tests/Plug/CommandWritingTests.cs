using System.Text.Json;
using PaperDigest.Commands;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Tests.Plug;

public sealed class CommandWritingTests
{
    private static readonly CommandDefinition Feed = new()
    {
        Name = new LocalizedText("feed", "订阅"),
        Description = new LocalizedText("Feeds", "频道订阅"),
        IsForAdmins = true,
        Subcommands =
        [
            new SubcommandDefinition(new LocalizedText("add", "添加"), new LocalizedText("Add one", "添加"),
            [
                new OptionDefinition { Name = new LocalizedText("channel", "频道"), Description = new LocalizedText("Where", "位置"), Kind = OptionKind.Channel, IsRequired = true },
                new OptionDefinition { Name = new LocalizedText("zone", "时区"), Description = new LocalizedText("Zone", "时区"), HasSuggestions = true },
            ]),
        ],
    };

    private static readonly CommandDefinition Find = new()
    {
        Name = new LocalizedText("Find papers", "查找论文"),
        Description = new LocalizedText("", ""),
        Kind = CommandKind.Message,
    };

    [Fact]
    public void Admins_command_is_offered_to_them_and_in_servers_only() =>
        Assert.Equal(
            """
            {"name":"feed","name_localizations":{"zh-CN":"订阅"},"description":"Feeds","description_localizations":{"zh-CN":"频道订阅"},"type":1,"options":[
            {"type":1,"name":"add","name_localizations":{"zh-CN":"添加"},"description":"Add one","description_localizations":{"zh-CN":"添加"},"options":[
            {"type":7,"name":"channel","name_localizations":{"zh-CN":"频道"},"description":"Where","description_localizations":{"zh-CN":"位置"},"required":true,"channel_types":[0,5,10,11,12,15]},
            {"type":3,"name":"zone","name_localizations":{"zh-CN":"时区"},"description":"Zone","description_localizations":{"zh-CN":"时区"},"autocomplete":true}]}],
            "default_member_permissions":"32","integration_types":[0],"contexts":[0]}
            """.ReplaceLineEndings(""),
            Json(Feed));

    [Fact]
    public void Message_command_has_no_description() =>
        Assert.Equal(
            """{"name":"Find papers","name_localizations":{"zh-CN":"查找论文"},"type":3,"integration_types":[0,1],"contexts":[0,1,2]}""",
            Json(Find));

    [Fact]
    public void What_discord_tells_of_our_own_commands_is_the_same()
    {
        const string Told =
            """
            [{"id":"2","application_id":"9","version":"1","type":3,"name":"Find papers","name_localizations":{"zh-CN":"查找论文"},"description":"","description_localizations":null,
              "default_member_permissions":null,"nsfw":false,"dm_permission":true,"integration_types":[1,0],"contexts":[2,1,0]},
             {"id":"1","application_id":"9","version":"1","type":1,"name":"feed","name_localizations":{"zh-CN":"订阅"},"description":"Feeds","description_localizations":{"zh-CN":"频道订阅"},
              "default_member_permissions":"32","nsfw":false,"integration_types":[0],"contexts":[0],"options":[
               {"type":1,"name":"add","name_localizations":{"zh-CN":"添加"},"description":"Add one","description_localizations":{"zh-CN":"添加"},"options":[
                {"type":7,"name":"channel","name_localizations":{"zh-CN":"频道"},"description":"Where","description_localizations":{"zh-CN":"位置"},"required":true,"channel_types":[15,0,5,10,11,12]},
                {"type":3,"name":"zone","name_localizations":{"zh-CN":"时区"},"description":"Zone","description_localizations":{"zh-CN":"时区"},"required":false,"autocomplete":true,"choices":[]}]}]}]
            """;
        var registered = JsonSerializer.Deserialize(Told, WireJson.Shapes.Commands) ?? [];

        Assert.True(CommandComparison.AreSame([CommandWriting.Write(Feed), CommandWriting.Write(Find)], registered));
    }

    [Fact]
    public void Every_change_is_a_change()
    {
        Command[] wanted = [CommandWriting.Write(Feed)];

        Assert.False(CommandComparison.AreSame(wanted, []));
        Assert.False(CommandComparison.AreSame(wanted, [wanted[0] with { DefaultMemberPermissions = null }]));
        Assert.False(CommandComparison.AreSame(wanted, [wanted[0] with { Options = [.. wanted[0].Options ?? [], .. wanted[0].Options ?? []] }]));
        Assert.False(CommandComparison.AreSame(wanted, [wanted[0] with { NameLocalizations = null }]));
    }

    private static string Json(CommandDefinition command) => JsonSerializer.Serialize(CommandWriting.Write(command), WireJson.Shapes.Command);
}
