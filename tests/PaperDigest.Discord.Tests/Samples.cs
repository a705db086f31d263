namespace PaperDigest.Discord.Tests;

/// <summary>What Discord sends, by the shapes of its documents.</summary>
internal static class Samples
{
    public const string GuildCreate =
        """
        {"id":"3","name":"G","owner_id":"9","preferred_locale":"en-US","features":["COMMUNITY"],"joined_at":"2024-01-01T00:00:00+00:00",
         "large":false,"unavailable":false,"member_count":12,
         "roles":[{"id":"3","name":"@everyone","permissions":"104324673","position":0,"color":0,"hoist":false,"managed":false,"mentionable":false,"flags":0}],
         "members":[{"user":{"id":"2","username":"bot","discriminator":"0","global_name":null,"avatar":null,"bot":true},"roles":["31"],
                     "joined_at":"2024-01-01T00:00:00+00:00","deaf":false,"mute":false,"flags":0}],
         "channels":[{"id":"4","type":0,"name":"papers","position":0,"permission_overwrites":[],"parent_id":null}],
         "threads":[],"presences":[],"voice_states":[],"stage_instances":[],"guild_scheduled_events":[],"soundboard_sounds":[]}
        """;

    public const string SlashInteraction =
        """
        {"version":1,"type":2,"token":"aSecret","id":"1","application_id":"2","guild_id":"3","channel_id":"4","locale":"de","guild_locale":"en-US",
         "context":0,"app_permissions":"442368","authorizing_integration_owners":{"0":"3"},"entitlements":[],"attachment_size_limit":10485760,
         "member":{"user":{"id":"5","username":"u","discriminator":"0","global_name":null,"avatar":null},"roles":[],"permissions":"2147483647",
                   "nick":null,"joined_at":"2024-01-01T00:00:00+00:00","deaf":false,"mute":false,"flags":0,"pending":false},
         "data":{"id":"6","name":"papers","type":1,"options":[{"name":"search","type":1,"options":[{"name":"query","type":3,"value":"llm"}]}]}}
        """;

    public const string Autocomplete =
        """
        {"version":1,"type":4,"token":"aSecret","id":"1","application_id":"2","channel_id":"4","locale":"zh-CN","user":{"id":"5","username":"u"},
         "data":{"id":"6","name":"papers","type":1,"options":[{"name":"search","type":1,"options":[
           {"name":"query","type":3,"value":"diff","focused":true},{"name":"private","type":5,"value":true}]}]}}
        """;

    public const string Button =
        """
        {"version":1,"type":3,"token":"aSecret","id":"1","application_id":"2","channel_id":"4","locale":"en-US","user":{"id":"5","username":"u"},
         "message":{"id":"77","channel_id":"4","flags":64,"content":""},"data":{"component_type":2,"id":2,"custom_id":"v1:page:2026-W32:3"}}
        """;

    public const string Menu =
        """
        {"version":1,"type":3,"token":"aSecret","id":"1","application_id":"2","channel_id":"4","user":{"id":"5","username":"u"},
         "message":{"id":"77","channel_id":"4"},"data":{"component_type":3,"custom_id":"v1:open","values":["a","b"]}}
        """;

    public const string Submitted =
        """
        {"version":1,"type":5,"token":"aSecret","id":"1","application_id":"2","channel_id":"4","locale":"en-US","user":{"id":"5","username":"u"},
         "message":{"id":"77","channel_id":"4","flags":64},"data":{"custom_id":"v1:find:en::::1:llm","components":[
           {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"words","value":"agents"}},
           {"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"category","values":["rag"]}},
           {"type":18,"id":5,"component":{"type":4,"id":6,"custom_id":"from","value":""}},
           {"type":18,"id":7,"component":{"type":23,"id":8,"custom_id":"odd","value":true}},
           {"type":10,"id":9},
           {"type":1,"id":10,"components":[{"type":4,"id":11,"custom_id":"old","value":"way"}]}]}}
        """;

    public const string PickedMessage =
        """
        {"version":1,"type":2,"token":"aSecret","id":"1","application_id":"2","channel_id":"4","user":{"id":"5","username":"u"},
         "data":{"id":"6","name":"Find papers","type":3,"target_id":"88","resolved":{"messages":{"88":{"id":"88","channel_id":"4",
           "content":"see arxiv.org/abs/2405.12130","embeds":[{"title":"A card","url":"https://arxiv.org/abs/2405.11157","fields":[{"name":"n","value":"v"}]}]}}}}}
        """;

    public const string ChannelAndRole =
        """
        {"version":1,"type":2,"token":"aSecret","id":"1","application_id":"2","guild_id":"3","channel_id":"4","locale":"en-US",
         "authorizing_integration_owners":{"1":"5"},"member":{"user":{"id":"5","username":"u"},"permissions":"32"},
         "data":{"id":"6","name":"feed","type":1,"resolved":{"channels":{"40":{"id":"40","type":15,"name":"forum","permissions":"8","app_permissions":"2048"}},
           "roles":{"50":{"id":"50","name":"readers","permissions":"0","mentionable":true}}},
           "options":[{"name":"add","type":1,"options":[{"name":"channel","type":7,"value":"40"},{"name":"role","type":8,"value":"50"},
             {"name":"gone","type":7,"value":"41"},{"name":"private","type":5,"value":false},{"name":"odd","type":99,"value":1}]}]}}
        """;
}
