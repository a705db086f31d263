using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Fills in a form the bot opened.</summary>
internal sealed class ModalAnswers(IReadOnlyDictionary<string, IReadOnlyList<string>> values, ResolvedParts resolved)
{
    /// <summary>Writes the data of the submit; or says why Discord would not send it.</summary>
    public string? FindProblem(JsonElement modal, out JsonObject data)
    {
        var shape = WireFormat.Copy(modal) as JsonObject ?? [];
        var components = shape["components"] as JsonArray ?? [];
        data = new JsonObject { ["custom_id"] = shape["custom_id"]?.DeepClone() };
        var controls = ComponentNumbers.Flatten(components).Where(component => component["custom_id"] is not null).ToArray();
        var unknown = values.Keys.FirstOrDefault(key => !controls.Any(control => string.Equals(IdOf(control), key, StringComparison.Ordinal)));
        if (unknown is not null)
        {
            return $"The form has no field {unknown}.";
        }

        var problem = controls.Select(FindProblem).FirstOrDefault(found => found is not null);
        data["components"] = WireFormat.ListOf(components.OfType<JsonObject>().Select(Answer));
        resolved.PutInto(data);
        return problem;
    }

    private string? FindProblem(JsonObject control)
    {
        var id = IdOf(control);
        var given = ValuesOf(id);
        var isRequired = control["required"]?.GetValue<bool>() ?? true;
        if (KindOf(control) != ComponentKind.TextInput)
        {
            return given.Count == 0 && !isRequired || KindOf(control) is ComponentKind.Checkbox or ComponentKind.FileUpload || ComponentActs.Takes(control, given, resolved)
                ? null
                : $"The field {id} does not take this choice.";
        }

        var length = FormNode.CountCharacters(First(given));
        return length == 0 ? (isRequired ? $"The field {id} is required." : null)
            : length < (control["min_length"]?.GetValue<int>() ?? 0) || length > (control["max_length"]?.GetValue<int>() ?? Limits.TextInputCharacters)
                ? $"The field {id} is too short or too long."
                : null;
    }

    private JsonNode? Answer(JsonObject top)
    {
        var answer = new JsonObject { ["type"] = KindOf(top), ["id"] = top["id"]?.DeepClone() };
        if (top["component"] is JsonObject control)
        {
            answer["component"] = AnswerControl(control);
        }
        else if (top["components"] is JsonArray row)
        {
            answer["components"] = WireFormat.ListOf(row.OfType<JsonObject>().Select(AnswerControl));
        }

        return answer;
    }

    private JsonObject AnswerControl(JsonObject control)
    {
        var given = ValuesOf(IdOf(control));
        var answer = new JsonObject { ["type"] = KindOf(control), ["id"] = control["id"]?.DeepClone(), ["custom_id"] = IdOf(control) };
        switch (KindOf(control))
        {
            case ComponentKind.TextInput:
                answer["value"] = First(given);
                break;
            case ComponentKind.RadioGroup:
                answer["value"] = given.Count == 0 ? null : given[0];
                break;
            case ComponentKind.Checkbox:
                answer["value"] = string.Equals(First(given), "true", StringComparison.OrdinalIgnoreCase);
                break;
            default:
                answer["values"] = WireFormat.ListOf(given.Select(value => (JsonNode?)value));
                break;
        }

        return answer;
    }

    private static string First(IReadOnlyList<string> given) => given.Count == 0 ? "" : given[0];

    private IReadOnlyList<string> ValuesOf(string id) => values.GetValueOrDefault(id, []);

    private static string IdOf(JsonObject control) => control["custom_id"]?.GetValue<string>() ?? "";

    private static int KindOf(JsonObject component) => component["type"]?.GetValue<int>() ?? 0;
}
