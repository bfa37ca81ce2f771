using System.Reflection;
using System.Text.RegularExpressions;
using Synoptic.Tests.House;

namespace Synoptic.Server.Tests.Safety;

/// <summary>Every threat of docs/security.md has its test, and every test of safety its threat.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void TheTableAndTheTestsAgree()
    {
        string[] told = [.. TestName().Matches(string.Join('\n', File.ReadLines(RepositoryFiles.PathOf("docs", "security.md")).Where(l => l.StartsWith('|')))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] there = [.. typeof(ThreatModelTests).Assembly.GetTypes().Where(t => t.Namespace == typeof(ThreatModelTests).Namespace && t != typeof(ThreatModelTests))
            .SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttribute<FactAttribute>() is not null && m.Name != nameof(RequestTests.ANameThatIsAllowedIsServed)).Select(m => m.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(there, told);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]{12,})`", RegexOptions.NonBacktracking)]
    private static partial Regex TestName();
}
