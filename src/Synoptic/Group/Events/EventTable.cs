using System.Globalization;
using Synoptic.Model;

namespace Synoptic.Group.Events;

/// <summary>The events of a window by id.</summary>
/// <param name="ring">The window's articles.</param>
internal sealed class EventTable(ArticleRing ring)
{
    private readonly Dictionary<string, EventState> _events = new(StringComparer.Ordinal);

    /// <summary>The event with that id, or null.</summary>
    public EventState? Find(string id) => _events.GetValueOrDefault(id);

    /// <summary>Opens an event.</summary>
    public EventState Open(string id)
    {
        EventState state = new(id);
        _events.Add(id, state);
        return state;
    }

    /// <summary>Opens an event that an article founds: its id derives from the article's, so that it does not hang on the order of others.</summary>
    public EventState OpenFor(string article)
    {
        for (int again = 0; ; again++)
        {
            string seed = again == 0 ? article : string.Create(CultureInfo.InvariantCulture, $"{article}\n{again}");
            string id = StableId.Of("ev", seed);
            if (!_events.ContainsKey(id))
            {
                return Open(id);
            }
        }
    }

    /// <summary>Ids of an event's articles, oldest first.</summary>
    public IReadOnlyList<string> IdsOf(EventState state) => [.. state.Members.Select(m => ring[m]!.Id)];

    /// <summary>Takes an article out of its event, which ends with its last.</summary>
    public void Leave(int number)
    {
        EventState home = ring[number]!.Event!;
        home.Members.Remove(number);
        if (home.Members.Count == 0)
        {
            _events.Remove(home.Id);
        }
    }

    /// <summary>Moves articles from their events to another.</summary>
    public void Move(IReadOnlyList<int> numbers, EventState to)
    {
        foreach (int number in numbers)
        {
            Leave(number);
            ring[number]!.Event = to;
        }

        to.Members.AddRange(numbers);
        to.Members.Sort();
    }
}
