namespace Synoptic.Ingest.Web.Robots;

/// <summary>Collects the lines of a robots.txt by whom they concern.</summary>
/// <param name="agent">The crawler's product token.</param>
internal sealed class RobotsGroups(string agent)
{
    private readonly List<(bool Allows, string Path)> _ours = [], _everybodys = [];
    private bool _named, _isOurs, _isEverybodys, _inRules;
    private string? _delay, _everybodysDelay;

    /// <summary>Takes a line.</summary>
    public void Take(string key, string value)
    {
        switch (key)
        {
            case "user-agent" or "user agent" or "useragent":
                if (_inRules)
                {
                    (_isOurs, _isEverybodys, _inRules) = (false, false, false);
                }

                bool ours = Token(value).Equals(agent, StringComparison.OrdinalIgnoreCase);
                (_isOurs, _isEverybodys, _named) = (_isOurs || ours, _isEverybodys || value == "*", _named || ours);
                break;
            case "allow" or "disallow":
                Add((key == "allow", value));
                break;
            case "crawl-delay":
                _inRules = true;
                _delay ??= _isOurs ? value : null;
                _everybodysDelay ??= _isEverybodys ? value : null;
                break;
            default:
                break;
        }
    }

    /// <summary>What concerns the crawler.</summary>
    public (List<(bool Allows, string Path)> Lines, string? Delay) Own() => _named ? (_ours, _delay) : (_everybodys, _everybodysDelay);

    private void Add((bool Allows, string Path) line)
    {
        _inRules = true;
        if (_isOurs)
        {
            _ours.Add(line);
        }

        if (_isEverybodys)
        {
            _everybodys.Add(line);
        }
    }

    // "ExampleBot/1.2" names ExampleBot.
    private static string Token(string value)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        return value[..end];
    }
}
