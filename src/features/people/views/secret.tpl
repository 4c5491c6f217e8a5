{{HEADER:none}}
<p>{{EXPLANATION}}</p>
<p class="card"><code>{{SECRET}}</code></p>
<p><a href="{{BACK}}">[[people.secret.done]]</a></p>
