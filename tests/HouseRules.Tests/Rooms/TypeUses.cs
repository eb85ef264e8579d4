using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kevytasiointi.HouseRules.Tests.Rooms;

/// <summary>
/// Which types an assembly uses and where, read from what the compiler wrote: a use inside a lambda, an async method or a generic argument is
/// seen like any other, and one that the compiler left out is none.
/// </summary>
public sealed class TypeUses
{
    private readonly MetadataReader reader;
    private readonly PEReader file;
    private readonly SignatureTypes signatures;
    private readonly HashSet<TypeUse> uses = [];
    private TypeName user = new("", "", "");

    private TypeUses(PEReader file)
    {
        this.file = file;
        reader = file.GetMetadataReader();
        signatures = new(handle => Add(handle, null));
    }

    /// <summary>Every use in an assembly, each once.</summary>
    public static IReadOnlyCollection<TypeUse> Of(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var uses = new TypeUses(file);
        uses.ReadTypes();
        return uses.uses;
    }

    /// <summary>The names of the assemblies that an assembly refers to.</summary>
    public static IReadOnlyList<string> References(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }

    private void ReadTypes()
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            user = Outermost(handle);
            Add(type.BaseType, null);
            type.GetInterfaceImplementations().ToList().ForEach(each => Add(reader.GetInterfaceImplementation(each).Interface, null));
            type.GetFields().ToList().ForEach(each => reader.GetFieldDefinition(each).DecodeSignature(signatures, default));
            type.GetGenericParameters().ToList().ForEach(ReadConstraints);
            type.GetMethods().ToList().ForEach(ReadMethod);
            ReadAttributes(type.GetCustomAttributes());
            type.GetProperties().ToList().ForEach(each => ReadAttributes(reader.GetPropertyDefinition(each).GetCustomAttributes()));
        }
    }

    private void ReadAttributes(CustomAttributeHandleCollection attributes) =>
        attributes.ToList().ForEach(each => Add(reader.GetCustomAttribute(each).Constructor, null));

    private void ReadMethod(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        method.DecodeSignature(signatures, default);
        method.GetGenericParameters().ToList().ForEach(ReadConstraints);
        ReadAttributes(method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(signatures, default);
        }

        body.ExceptionRegions.Select(region => region.CatchType).ToList().ForEach(caught => Add(caught, null));
        foreach (var token in InstructionTokens.In(body.GetILBytes() ?? []))
        {
            Add(token, null);
        }
    }

    private void ReadConstraints(GenericParameterHandle handle) =>
        reader.GetGenericParameter(handle).GetConstraints().ToList().ForEach(each => Add(reader.GetGenericParameterConstraint(each).Type, null));

    private void Add(EntityHandle handle, string? member)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                uses.Add(new(user, Outermost((TypeDefinitionHandle)handle), member));
                break;
            case HandleKind.TypeReference:
                uses.Add(new(user, Outermost((TypeReferenceHandle)handle), member));
                break;
            case HandleKind.TypeSpecification:
                reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(signatures, default);
                break;
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(method.GetDeclaringType(), reader.GetString(method.Name));
                break;
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(field.GetDeclaringType(), reader.GetString(field.Name));
                break;
            case HandleKind.MethodSpecification:
                var instance = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                instance.DecodeSignature(signatures, default);
                Add(instance.Method, null);
                break;
            case HandleKind.MemberReference:
                AddMember(reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
        }
    }

    private void AddMember(MemberReference member)
    {
        Add(member.Parent, reader.GetString(member.Name));
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            member.DecodeMethodSignature(signatures, default);
        }
        else
        {
            member.DecodeFieldSignature(signatures, default);
        }
    }

    private TypeName Outermost(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.IsNested
            ? Outermost(type.GetDeclaringType())
            : new(reader.GetString(reader.GetAssemblyDefinition().Name), reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private TypeName Outermost(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Outermost((TypeReferenceHandle)type.ResolutionScope)
            : new(Scope(type.ResolutionScope), reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private string Scope(EntityHandle scope) => scope.Kind == HandleKind.AssemblyReference
        ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
        : reader.GetString(reader.GetAssemblyDefinition().Name);
}
