package flow

import "go/types"

// opaque is a call of which nothing is known: text results may repeat the arguments, an error is
// somebody else's, objects have contents of their own, and function arguments may be called.
func (s *site) opaque() []*Value {
	f := s.f
	told := s.told()
	results := make([]*Value, s.sig.Results().Len())
	called := s.calledParam()
	s.recordCall(called)
	for i := range results {
		t := s.sig.Results().At(i).Type()
		switch {
		case len(called) > 0:
			results[i] = &Value{set: f.calledResults(called, i)}
		case isError(t):
			results[i] = s.unknownError(i)
		case carries(t):
			results[i] = &Value{set: s.repeated(told).union(s.result(i).set)}
		default:
			results[i] = s.result(i)
			if isObject(t) {
				results[i] = f.u.labels.join(results[i], &Value{set: f.faint(told, s.alone())})
			}
			s.mayLoad(results, i)
			if d := s.destinations(told); len(d) > 0 && wrapsWriter(t) {
				results[i] = f.u.labels.join(results[i], &Value{set: d})
			}
		}
	}
	s.callbacks(results)
	s.fill()
	return results
}

// fill leaves in the objects of this function that an unknown call gets to know what nobody knows:
// a variable whose address a binder or a query was given is no longer empty. What was stored or
// cleared by name stays as it is, and none of it is what the other arguments hold.
func (s *site) fill() {
	f := s.f
	for i, a := range s.args {
		a = unboxed(a)
		if s.vals[i] == nil || !isReference(a.Type()) {
			continue
		}
		if s.f.u.watched(a.Type()) != nil && (s.obj == nil || !s.f.u.model.Configures(s.obj)) {
			continue
		}
		unknown := set{{id: f.u.labels.id(Label{Kind: Opaque, Index: int(s.in.Pos()), Res: fillResult + i})}}
		for _, r := range s.vals[i].refs {
			if f.locs.all[r.loc].sym == 0 {
				f.fillObject(s.m, r, unknown)
			}
		}
	}
}

// fillResult numbers what a call leaves in its arguments, apart from its results.
const fillResult = 300

func (f *frame) fillObject(m memory, r ref, unknown set) {
	old := f.u.labels.sub(f.content(m, r.loc), r.path)
	filled := &Value{}
	if old != nil {
		*filled = *old
		filled.text = nil
	}
	filled.set = filled.set.union(unknown)
	m[r.loc] = f.u.labels.with(f.content(m, r.loc), r.path.steps(), filled, !r.path.hasElem())
}

// told is what the arguments of an unknown call tell it: texts and containers of texts all they
// hold, objects what is known of them as a whole, and not what single fields hold. What an object
// from outside holds is its caller's to know: a name that it gives is not all that is in it.
func (s *site) told() set {
	var out set
	for i, v := range s.vals {
		if v == nil {
			continue
		}
		if t := s.args[i].Type(); carries(t) || isError(t) || len(v.dyn) == 1 && carries(v.dyn[0]) {
			out = out.union(s.f.flatten(s.m, v))
			continue
		}
		out = out.union(s.f.own(v.set))
		for _, x := range s.f.flatten(s.m, v) {
			if s.f.u.labels.at(x.id).Kind == Dest {
				out = out.union(set{x})
			}
		}
	}
	return out
}

// repeated is what the text that an unknown call returns may repeat of what it was told. A getter
// of an object that was made of a secret alone gets that secret; a method with arguments of its own
// probably does something else with it.
func (s *site) repeated(told set) set {
	f := s.f
	var out set
	for _, x := range told {
		l := *f.u.labels.at(x.id)
		if l.Kind == Dest || l.Kind == Filter || l.Kind == Columns || l.Kind == Stored || l.Kind == Source && (l.Group == Record || l.Group == Privilege) {
			continue
		}
		if l.Faint && len(s.args) > s.recv {
			l.Weak = true
			x.id = f.u.labels.id(l)
		}
		out = append(out, x)
	}
	return sortSet(out)
}

// alone reports whether a call has one argument: what it makes is made of that.
func (s *site) alone() bool { return s.recv == 0 && len(s.args) == 1 }

// faint is what an object that an unknown call made may tell of the call's arguments: their
// secrets, with less confidence, since nobody knows what the object keeps.
func (f *frame) faint(told set, alone bool) set {
	var out set
	for _, x := range told {
		l := *f.u.labels.at(x.id)
		if l.Kind == Source && l.Group == Secret {
			l.Faint, l.Weak = alone, l.Weak || !alone
			out = append(out, item{id: f.u.labels.id(l), tr: x.tr})
		}
	}
	return sortSet(out)
}

// result is the i-th result as an object of its own.
func (s *site) result(i int) *Value {
	if s.sig.Results().Len() <= i || !s.f.u.model.Holds(s.sig.Results().At(i).Type()) {
		return s.f.clean()
	}
	id := s.f.u.labels.id(Label{Kind: Opaque, Index: int(s.in.Pos()), Res: i, Class: s.cached(), Name: s.openResult(i)})
	return &Value{set: set{{id: id}}}
}

// unknownError is the error of a call of which nothing is known.
func (s *site) unknownError(i int) *Value {
	f := s.f
	ev, ok := f.u.model.Unknown(s.obj)
	if !ok {
		return f.clean()
	}
	from := "a function value"
	if s.obj != nil {
		from = shortName(s.obj)
	}
	return &Value{set: f.source(nil, ev, from, s.in.Pos(), false)}
}

// calledParam is set when the called function value is a parameter or free variable: the callers
// know which function it is.
func (s *site) calledParam() set {
	if s.common == nil || s.obj != nil || s.common.IsInvoke() {
		return nil
	}
	return s.f.val(s.common.Value).labels().filter(func(x item) bool {
		k := s.f.u.labels.at(x.id).Kind
		return k == Param || k == Free
	})
}

// recordCall notes what is passed to a function that only the callers know.
func (s *site) recordCall(called set) {
	f := s.f
	if !f.final || len(called) == 0 || len(f.sum.Calls) >= 8 {
		return
	}
	args := make([]*Value, len(s.vals))
	for i, v := range s.vals {
		args[i] = f.export(s.m, v, 2)
	}
	f.sum.Calls = append(f.sum.Calls, paramCall{*f.u.labels.at(called[0].id), args})
}

// calledResults is the i-th result of calling the functions that the labels stand for.
func (f *frame) calledResults(called set, i int) set {
	var out set
	for _, x := range called {
		out = out.union(set{{id: f.u.labels.id(f.u.labels.at(x.id).result(i)), tr: x.tr}})
	}
	return out
}

// callbacks runs function arguments of an unknown call: their effects may happen, and what they
// return may be returned.
func (s *site) callbacks(results []*Value) {
	for i, v := range s.vals {
		if v == nil || len(v.fns) == 0 || i == 0 && s.recv == 1 {
			continue
		}
		sig, ok := s.args[i].Type().Underlying().(*types.Signature)
		if !ok {
			continue
		}
		args := make([]*Value, sig.Params().Len())
		for j := range args {
			t := sig.Params().At(j).Type()
			args[j] = s.f.typed(&Value{set: set{{id: s.f.u.labels.id(Label{Kind: Opaque, Index: int(s.in.Pos()), Res: 100 + 10*i + j})}}}, t)
		}
		for _, t := range s.f.callables(v, args) {
			if t.sum == nil || t.sum.Cut {
				continue // as unknown as the call itself, which is being judged already
			}
			m := s.m.clone()
			rs := s.instantiate(t, m, make([]*Value, sig.Results().Len()))
			s.f.meet(s.m, m)
			for j := range results {
				for k := range rs {
					if isError(s.sig.Results().At(j).Type()) && isError(sig.Results().At(k).Type()) {
						results[j] = s.f.u.labels.join(results[j], rs[k])
					}
				}
			}
		}
	}
}
