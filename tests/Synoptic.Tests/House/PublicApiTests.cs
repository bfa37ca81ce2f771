using System.Reflection;
using System.Text;

namespace Synoptic.Tests.House;

/// <summary>The library's public surface, so that a change of it is seen in review.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void ThePublicApiIsTheApprovedOne()
    {
        StringBuilder api = new();
        foreach (Type type in typeof(Pipeline).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            api.Append(type.FullName).Append('\n');
            foreach (string member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is not MethodInfo { IsSpecialName: true } && !IsRecordPlumbing(m))
                .Select(m => m.ToString()!).Order(StringComparer.Ordinal))
            {
                api.Append("    ").Append(member).Append('\n');
            }
        }

        Approved.Match(api.ToString(), "PublicApi.approved.txt");
    }

    private static bool IsRecordPlumbing(MemberInfo member) => member.Name is "<Clone>$" or "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers" or "EqualityContract";
}
