using System.Collections.Frozen;

namespace PaperDigest.Messages.Formulas;

/// <summary>The TeX commands that are a single sign in Unicode.</summary>
internal static class TexSymbols
{
    private static readonly FrozenDictionary<string, TexToken> Signs = All().ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryFind(string command, out TexToken token) => Signs.TryGetValue(command, out token);

    private static Dictionary<string, TexToken> All()
    {
        var signs = new Dictionary<string, TexToken>(StringComparer.Ordinal);
        Add(signs, TexKind.Ordinary, """
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ
            rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ degree ° circ ∘ bullet • star ⋆ ast ∗
            top ⊤ bot ⊥ neg ¬ lnot ¬ dagger † ddagger ‡ angle ∠ triangle △ square □ checkmark ✓ dots … ldots … cdots ⋯ vdots ⋮
            % % $ $ # # & & _ _ | ‖ S § P ¶ backslash \ imath ı jmath ȷ
            """);
        Add(signs, TexKind.Binary, """
            times × cdot · div ÷ pm ± mp ∓ oplus ⊕ otimes ⊗ odot ⊙ ominus ⊖ cup ∪ cap ∩ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ sqcup ⊔ sqcap ⊓
            """);
        Add(signs, TexKind.Relation, """
            le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ lt < gt >
            in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid | parallel ∥ perp ⟂ models ⊨ vdash ⊢ prec ≺ succ ≻ preceq ⪯ succeq ⪰
            to → rightarrow → longrightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓
            coloneqq ≔ triangleq ≜
            """);
        Add(signs, TexKind.Word, """
            log log ln ln lg lg exp exp sin sin cos cos tan tan tanh tanh sinh sinh cosh cosh arctan arctan max max min min sup sup inf inf lim lim argmax argmax argmin argmin sum ∑ prod ∏ int ∫ oint ∮
            det det dim dim ker ker gcd gcd deg deg Pr Pr arg arg softmax softmax
            """);
        Add(signs, TexKind.Opening, "{ { langle ⟨ lceil ⌈ lfloor ⌊ lVert ‖ lvert | lbrack [");
        Add(signs, TexKind.Closing, "} } rangle ⟩ rceil ⌉ rfloor ⌋ rVert ‖ rvert | rbrack ]");
        return signs;
    }

    private static void Add(Dictionary<string, TexToken> signs, TexKind kind, string pairs)
    {
        var words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            signs.Add(words[i], new TexToken(words[i + 1], kind));
        }
    }
}
