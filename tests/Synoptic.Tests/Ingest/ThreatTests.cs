using System.Reflection;
using System.Text.RegularExpressions;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Ingest;

/// <summary>Every test that docs/security.md names for who watches is there.</summary>
public sealed partial class ThreatTests
{
    [Fact]
    public void EveryThreatToWhoWatchesHasItsTest()
    {
        string section = File.ReadAllText(RepositoryFiles.PathOf("docs", "security.md")).Split("## Threats to who watches")[1].Split("\n## ")[0];
        string[] told = [.. TestName().Matches(section).Select(m => m.Groups[1].Value)];
        HashSet<string> there = [.. typeof(ThreatTests).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(typeof(ThreatTests).Namespace!, StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => m.Name)];

        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.Contains(t, there));
    }

    [GeneratedRegex("`([A-Z][A-Za-z]{12,})`", RegexOptions.NonBacktracking)]
    private static partial Regex TestName();
}
