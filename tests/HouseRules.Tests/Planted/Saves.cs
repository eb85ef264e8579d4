using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.HouseRules.Tests.Planted;

/// <summary>A page that saves, as none may.</summary>
internal static class Saves
{
    public static Task<int> SavesAsync(DbContext database) => database.SaveChangesAsync();

    public static Task<int> DeletesAsync(DbContext database) => database.Set<object>().ExecuteDeleteAsync();
}
