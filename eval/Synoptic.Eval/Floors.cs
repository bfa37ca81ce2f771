using System.Globalization;
using System.Text.Json;

namespace Synoptic.Eval;

/// <summary>What must not be lost: the least figures of each stage, pinned to the data they were measured on.</summary>
internal sealed class Floors(JsonElement stages)
{
    /// <summary>Reads <c>eval/floors.json</c>.</summary>
    public static Floors Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        return new Floors(json.RootElement.GetProperty("stages").Clone());
    }

    /// <summary>The figures of a report that lie below their floors, a line each.</summary>
    /// <param name="stage">Name of the stage.</param>
    /// <param name="report">What was measured.</param>
    public IReadOnlyList<string> Below(string stage, StageReport report)
    {
        List<string> below = [];
        if (stages.TryGetProperty(stage, out JsonElement floors))
        {
            foreach (JsonProperty floor in floors.GetProperty("figures").EnumerateObject())
            {
                if (!report.Figures.TryGetValue(floor.Name, out double measured) || measured < floor.Value.GetDouble() - 0.0005)
                {
                    below.Add(string.Create(CultureInfo.InvariantCulture, $"{stage}: {floor.Name} is {measured:0.0000}, its floor {floor.Value.GetDouble():0.0000}"));
                }
            }
        }

        return below;
    }

    /// <summary>Whether the floors of a stage were measured on data with this hash.</summary>
    public bool SameData(string stage, string hash) =>
        stages.TryGetProperty(stage, out JsonElement floors) && floors.GetProperty("data").GetString() == hash;
}
