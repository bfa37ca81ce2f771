using Synoptic.Desk;
using Synoptic.Model;
using Synoptic.Storage;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk.Comparing;

public sealed class EntityLinkerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneNameInTwoScriptsIsOnePerson()
    {
        await using IDeskStore store = await DeskStore.Open(TemporaryFolder.File("desk.db"), Stop);
        Assert.Equal(await Link(store, "ev1", "Khalifa Haftar", "en", [], "LY"), await Link(store, "ev2", "Халифа Хафтар", "ru", [], "RU"));
    }

    [Fact]
    public async Task PeopleOfOneNameStayTwoWhenRoleAndCountryContradict()
    {
        await using IDeskStore store = await DeskStore.Open(TemporaryFolder.File("desk.db"), Stop);
        string first = await Link(store, "ev1", "Peter Weber", "de", ["Bundestrainer"], "DE");
        string second = await Link(store, "ev2", "Peter Weber", "en", ["judge"], "CA");
        Assert.NotEqual(first, second);
        Assert.Equal(second, await Link(store, "ev2", "Peter Weber", "en", ["judge"], "CA"));
        Assert.Equal(first, await Link(store, "ev3", "Peter Weber", "de", ["Bundestrainer"], "AT"));
        Assert.Equal(first, await Link(store, "ev4", "Peter Weber", "en", ["coach"], "DE"));
    }

    [Fact]
    public async Task ASingleNameIsNotTakenForAnybody()
    {
        await using IDeskStore store = await DeskStore.Open(TemporaryFolder.File("desk.db"), Stop);
        Assert.NotEqual(await Link(store, "ev1", "Weber", "de", [], "DE"), await Link(store, "ev2", "Weber", "de", [], "DE"));
    }

    [Fact]
    public async Task AnIdentifierIsEnough()
    {
        await using IDeskStore store = await DeskStore.Open(TemporaryFolder.File("desk.db"), Stop);
        await Link(store, "ev1", "Peter Weber", "de", [], "DE");
        EntityRecord country = (await store.Entity("iso3166-DE", Stop))!;
        Assert.NotNull(country.Latitude);
        Assert.Equal("iso3166-DE", country.Id);
    }

    private static async Task<string> Link(IDeskStore store, string @event, string name, string language, string[] roles, string country)
    {
        await store.Commit(Changes.Article("a" + @event + (await store.Event(@event, Stop))?.Version, @event, name), Stop);
        Entity person = new("e1", EntityType.PER, name) { Names = new SortedDictionary<string, IReadOnlyList<string>> { [language] = [name] }, Roles = roles };
        Entity place = new("e2", EntityType.GPE, country) { Ids = new SortedDictionary<string, string> { ["iso3166"] = country } };
        Comparison comparison = new() { Entities = [person, place], Events = [new EventComparison(new Event(@event, []), []) { People = ["e1"], Places = ["e2"] }] };
        LinkedComparison linked = await new EntityLinker(store).Link(@event, comparison, Stop);
        await store.SaveComparison(
            Changes.Comparison(@event, (await store.Event(@event, Stop))!.Version) with { Entities = linked.Entities, Links = linked.Links }, Stop);
        Assert.Equal(linked.Comparison.Entities[0].Id, linked.Comparison.Events[0].People[0]);
        return linked.Comparison.Events[0].People[0];
    }
}
