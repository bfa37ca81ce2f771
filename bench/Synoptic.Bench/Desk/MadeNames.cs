namespace Synoptic.Bench.Desk;

/// <summary>Names of people and places for made articles.</summary>
internal static class MadeNames
{
    private static readonly string[] GivenNames = ["Anna", "Boris", "Carla", "David", "Elena", "Farid", "Greta", "Hugo", "Irina", "Jonas", "Karim", "Laura", "Milan", "Nadia", "Oskar", "Paula", "Rafael", "Sofia", "Tomas", "Vera"];
    private static readonly string[] Heads = ["Bal", "Cor", "Dem", "Fal", "Gor", "Hol", "Jan", "Kar", "Lom", "Mar", "Nov", "Pet", "Rad", "Sel", "Tor", "Val", "Wes", "Zan"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "ar", "en", "il", "or"];
    private static readonly string[] Tails = ["dov", "berg", "nescu", "tti", "mann", "sson", "ric", "lis", "kova", "rez", "tin", "val"];
    private static readonly string[] Places =
    [
        "Lisbon", "Oslo", "Riga", "Lagos", "Lima", "Quito", "Hanoi", "Osaka", "Perth", "Accra", "Dakar", "Tunis", "Porto", "Turin", "Lyon", "Graz", "Brno", "Split", "Varna", "Izmir",
        "Basra", "Tabriz", "Lahore", "Mumbai", "Jakarta", "Manila", "Busan", "Sydney", "Auckland", "Seattle", "Denver", "Boston", "Havana", "Bogota", "Santiago", "Recife", "Nairobi", "Kampala", "Lusaka", "Cape Town",
    ];

    public static string Given(Random random) => GivenNames[random.Next(GivenNames.Length)];

    public static string Family(Random random) => Heads[random.Next(Heads.Length)] + Middles[random.Next(Middles.Length)] + Tails[random.Next(Tails.Length)];

    public static string Place(Random random) => Places[random.Next(Places.Length)];
}
